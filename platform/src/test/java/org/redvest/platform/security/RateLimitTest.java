package org.redvest.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import tools.jackson.databind.json.JsonMapper;

class RateLimitTest {

    private final RateLimit limit = new RateLimit(
            new Caller(new SignIn("roles", "volunteer_id", "insurer")), new Limits(1, 2, 1, 2), JsonMapper.shared());

    private MockHttpServletResponse answer(String address) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/rankings");
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static void signIn(String subject) {
        SecurityContextHolder.getContext()
                .setAuthentication(new JwtAuthenticationToken(
                        Jwt.withTokenValue("a token")
                                .header("alg", "RS256")
                                .subject(subject)
                                .build(),
                        List.of()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void refusesTheThirdOfTwo() throws ServletException, IOException {
        assertThat(answer("10.0.0.1").getStatus()).isEqualTo(200);
        assertThat(answer("10.0.0.1").getStatus()).isEqualTo(200);

        MockHttpServletResponse refused = answer("10.0.0.1");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getContentAsString()).contains("TOO_MANY_REQUESTS");
    }

    @Test
    void countsAddressesAndSubjectsApart() throws ServletException, IOException {
        answer("10.0.0.1");
        answer("10.0.0.1");

        assertThat(answer("10.0.0.2").getStatus()).isEqualTo(200);
        signIn("one");
        assertThat(answer("10.0.0.1").getStatus()).isEqualTo(200);
        assertThat(answer("10.0.0.9").getStatus()).isEqualTo(200);
        assertThat(answer("10.0.0.8").getStatus()).as("one, from anywhere").isEqualTo(429);
        signIn("another");
        assertThat(answer("10.0.0.1").getStatus()).isEqualTo(200);
    }
}
