package org.redvest.benchmarks.upgrade;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.redvest.platform.security.Role;

/** An OpenID Connect provider: processes that are no demo believe nobody else's tokens. */
final class Issuer implements AutoCloseable {

    /** Longer than any trial. */
    private static final Duration LIFE = Duration.ofHours(6);

    private static final int OK = 200;

    private final HttpServer server;
    private final RSAKey key;

    private Issuer(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    static Issuer start() throws IOException {
        Issuer issuer;
        try {
            issuer = new Issuer(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
                    new RSAKeyGenerator(2048).keyID("trial").generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        issuer.server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"],
                 "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer.address())));
        issuer.server.createContext("/keys", exchange -> answer(exchange, new JWKSet(issuer.key).toString()));
        issuer.server.start();
        return issuer;
    }

    /** The issuer's address, by which RedVest knows it. */
    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What the header {@code Authorization} says of somebody in a role. */
    String authorizationOf(String subject, Role role) {
        Instant now = Instant.now();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(address())
                        .audience("redvest")
                        .subject(subject)
                        .claim("roles", List.of(role.claim()))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFE)))
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return "Bearer " + token.serialize();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(OK, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
