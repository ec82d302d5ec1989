package org.redvest.platform.security;

import java.time.Duration;
import org.redvest.platform.security.SecurityProblems.RefusedTooOften;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * How often an address may try to sign in: a signature that is checked, or made, costs more than most requests, and a secret must
 * not be guessed. Who signed in already goes on, whatever others at their address try.
 */
@Component
public class SignInLimit {

    private final Buckets attempts;

    SignInLimit(Limits limits) {
        this.attempts = new Buckets(limits.signInsPerSecond(), Duration.ofSeconds(1), limits.signInBurst());
    }

    /** Counts an attempt of this address; false where there were too many. */
    public boolean attempt(String address) {
        return attempts.take(address);
    }

    /** Looks at no token of an address that had too many of them refused. */
    JwtDecoder of(JwtDecoder decoder) {
        return token -> {
            String address = address();
            if (attempts.isEmpty(address)) {
                throw new RefusedTooOften();
            }
            try {
                return decoder.decode(token);
            } catch (BadJwtException refused) {
                attempts.take(address);
                throw refused;
            }
        };
    }

    private static String address() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                .getRequest()
                .getRemoteAddr();
    }
}
