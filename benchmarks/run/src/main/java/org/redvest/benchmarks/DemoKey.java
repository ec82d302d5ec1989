package org.redvest.benchmarks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.redvest.platform.security.Role;

/**
 * The key with which a RedVest in demo mode signs its tokens. It gives them to one actor of each role, and to nobody as many as
 * they like; whoever has its folder can be as many people as a rush takes.
 */
public final class DemoKey {

    /** Longer than any run. */
    private static final Duration LIFE = Duration.ofDays(1);

    private final RSAKey key;

    private DemoKey(RSAKey key) {
        this.key = key;
    }

    /**
     * The key of the RedVest that has started on this folder.
     *
     * @throws IOException where none lies there
     */
    public static DemoKey in(Path dataDirectory) throws IOException {
        try {
            return new DemoKey(
                    JWKSet.load(dataDirectory.resolve("keys/demo-sign-in.json").toFile())
                            .getKeys()
                            .getFirst()
                            .toRSAKey());
        } catch (ParseException e) {
            throw new IOException(e);
        }
    }

    /** What the header {@link DemoActor#HEADER} says of somebody in a role. */
    public String authorizationOf(String subject, Role role) {
        return signed(claims(subject, role));
    }

    /** The same of a volunteer, by their number. */
    public String authorizationOf(String volunteer) {
        return signed(claims("subject of " + volunteer, Role.VOLUNTEER).claim("volunteer_id", volunteer));
    }

    private static JWTClaimsSet.Builder claims(String subject, Role role) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer("https://demo.redvest.invalid")
                .audience("redvest")
                .subject(subject)
                .claim("roles", List.of(role.claim()))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)));
    }

    private String signed(JWTClaimsSet.Builder claims) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return "Bearer " + token.serialize();
    }
}
