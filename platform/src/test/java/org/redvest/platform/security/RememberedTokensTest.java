package org.redvest.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-09T04:00:00Z");

    private final List<String> checked = new ArrayList<>();
    private Duration passed = Duration.ZERO;

    private RememberedTokens living(Duration life, Instant now) {
        return new RememberedTokens(
                token -> {
                    checked.add(token);
                    if (token.equals("bad")) {
                        throw new BadJwtException("bad");
                    }
                    return Jwt.withTokenValue(token)
                            .header("alg", "RS256")
                            .issuedAt(NOW)
                            .expiresAt(NOW.plus(life))
                            .build();
                },
                Clock.fixed(now, ZoneOffset.UTC),
                () -> passed.toNanos());
    }

    @Test
    void areCheckedOnceInAMoment() {
        RememberedTokens tokens = living(Duration.ofMinutes(5), NOW);

        assertThat(tokens.decode("a").getTokenValue()).isEqualTo("a");
        assertThat(tokens.decode("b").getTokenValue()).isEqualTo("b");
        assertThat(tokens.decode("a").getTokenValue()).isEqualTo("a");

        assertThat(checked).containsExactly("a", "b");
    }

    @Test
    void areCheckedAgainAfterIt() {
        RememberedTokens tokens = living(Duration.ofMinutes(5), NOW);
        tokens.decode("a");

        passed = RememberedTokens.REMEMBERED;
        tokens.decode("a");

        assertThat(checked).containsExactly("a", "a");
    }

    @Test
    void areNotRememberedBeyondTheirLife() {
        RememberedTokens tokens = living(Duration.ofSeconds(1), NOW.plusSeconds(1));

        tokens.decode("a");
        tokens.decode("a");

        assertThat(checked).containsExactly("a", "a");
    }

    @Test
    void areNotRememberedWhereTheyAreBad() {
        RememberedTokens tokens = living(Duration.ofMinutes(5), NOW);

        assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);

        assertThat(checked).containsExactly("bad", "bad");
    }
}
