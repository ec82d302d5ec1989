package org.redvest.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redvest.platform.security.SecurityProblems.RefusedTooOften;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class SignInLimitTest {

    private static final Jwt GOOD =
            Jwt.withTokenValue("good").header("alg", "RS256").subject("one").build();

    private final JwtDecoder decoder = new SignInLimit(new Limits(1, 1, 1, 2)).of(token -> {
        if (token.equals("good")) {
            return GOOD;
        }
        throw new BadJwtException("bad");
    });

    private Jwt decode(String address, String token) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return decoder.decode(token);
    }

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void looksAtNoTokenOfAnAddressThatHadTooManyRefused() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> decode("10.0.0.1", "bad")).isInstanceOf(BadJwtException.class);
        }

        assertThatThrownBy(() -> decode("10.0.0.1", "bad")).isInstanceOf(RefusedTooOften.class);
        assertThat(decode("10.0.0.2", "good")).isSameAs(GOOD);
    }

    @Test
    void countsNoGoodToken() {
        for (int i = 0; i < 10; i++) {
            assertThat(decode("10.0.0.1", "good")).isSameAs(GOOD);
        }
    }
}
