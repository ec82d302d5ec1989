package org.redvest.platform.security;

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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** An OpenID Connect provider for tests: its discovery document, its keys, and whatever token a test wants. */
public final class TestIssuer {

    private static final TestIssuer SHARED = new TestIssuer();

    private final HttpServer server;
    private volatile RSAKey key = newKey();

    /** A provider of its own. */
    public TestIssuer() {
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"],
                 "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(address())));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key).toString()));
        server.start();
    }

    /** The provider that all tests of this process share. */
    public static TestIssuer shared() {
        return SHARED;
    }

    /** With which a RedVest accepts this provider's tokens. */
    public List<String> settings() {
        return List.of("--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + address());
    }

    /** The issuer's address. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A token of somebody with these roles. */
    public String token(String subject, Role... roles) {
        return signed(claims(subject, roles).build());
    }

    /** The claims of a good token, for a test to spoil. */
    public JWTClaimsSet.Builder claims(String subject, Role... roles) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .subject(subject)
                .audience("redvest")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(2))))
                .claim("roles", Arrays.stream(roles).map(Role::claim).toList());
    }

    /** Signs claims with the key of the day. */
    public String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    /** Signs claims with any key. */
    public static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs with a new key from now on, and no longer names the old one. */
    public void rotate() {
        key = newKey();
    }

    /** Answers nobody any more. */
    public void stop() {
        server.stop(0);
    }

    /** A key that nobody has seen. */
    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
