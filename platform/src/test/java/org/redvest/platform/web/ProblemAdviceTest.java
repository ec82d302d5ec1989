package org.redvest.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;

/** What nobody foresaw, and what is only a database that is away for a moment. */
class ProblemAdviceTest {

    private final ProblemAdvice advice = new ProblemAdvice();

    @ParameterizedTest
    @CsvSource({
        "08006, 503, BUSY",
        "57P01, 503, BUSY",
        "57014, 503, BUSY",
        "53300, 503, BUSY",
        "55P03, 503, BUSY",
        "23505, 500, INTERNAL",
        "42P01, 500, INTERNAL"
    })
    void tellsADatabaseThatIsAwayFromOneThatRefuses(String sqlState, int status, String code) {
        ResponseEntity<Object> answer = answerTo(new SQLException("secret", sqlState));

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(String.valueOf(answer.getBody())).contains(code).doesNotContain("secret");
    }

    @Test
    void asksForARepetitionWhereNoConnectionIsToBeHad() {
        ResponseEntity<Object> answer = answerTo(
                new CannotGetJdbcConnectionException("secret", new SQLTransientConnectionException("time-out")));

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(String.valueOf(answer.getBody())).contains("BUSY").doesNotContain("secret");
    }

    private ResponseEntity<Object> answerTo(Exception failure) {
        return advice.failed(new CompletionException(failure), new MockHttpServletRequest("POST", "/api/v1/anything"));
    }
}
