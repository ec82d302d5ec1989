package org.redvest.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/me", "/disclosure?division=350203&from=2026-01-01", "/disclosure/rec-1", "/oauth2"})
    void isAPageOfThisHost(String given) {
        assertThat(Destination.of(given)).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "/%0d%0aSet-Cookie:a=b\r\n",
                "javascript:alert(1)",
                "evil",
                "",
                "/me\u0001",
                "/me\u3000",
                "/api/v1/volunteers",
                "/../api/v1/me",
                "/oauth2/authorize?login_hint=auditor",
                "/oauth2/authorization/redvest",
                "/login/oauth2/code/redvest?code=x",
                "/sign-in?to=/me",
                "/sign-out",
                "/actuator/health",
                "/swagger-ui.html"
            })
    void isThePageOfTheCityForAnythingElse(String given) {
        assertThat(Destination.of(given)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 100_000})
    void isNotEndless(int length) {
        assertThat(Destination.of("/" + "a".repeat(length))).isEqualTo("/");
    }
}
