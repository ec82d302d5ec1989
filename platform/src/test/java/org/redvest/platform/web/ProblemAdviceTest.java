package org.redvest.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.LocalDate;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;

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

    @ParameterizedTest
    @CsvSource({"08006, the database does not answer", "42P01, 'failed, trace'"})
    @ExtendWith(OutputCaptureExtension.class)
    void logsWhichOperationFailedAndNoSecretOfItsAddress(String sqlState, String logged, CapturedOutput log) {
        MockHttpServletRequest request =
                new MockHttpServletRequest("GET", "/api/v1/calendars/7Q4M0ZK2V9H3C8XJ5T1RDBNW6E.ics");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/api/v1/calendars/{secret}.ics");

        advice.failed(new CompletionException(new SQLException("", sqlState)), request);
        advice.failed(
                new CompletionException(new SQLException("", sqlState)),
                new MockHttpServletRequest("GET", request.getRequestURI()));

        assertThat(log.getAll())
                .contains("GET /api/v1/calendars/{secret}.ics", logged)
                .doesNotContain("7Q4M0ZK2V9H3C8XJ5T1RDBNW6E");
    }

    @Test
    void saysInChineseWhatTheCodeSaysHoweverExactTheDetailIs() {
        ResponseEntity<Object> answer = advice.refused(new Refusal(Problem.SHIFT_FULL, "All 7 places are taken."));

        assertThat(answer.getBody()).isInstanceOfSatisfying(ProblemDetail.class, body -> {
            assertThat(body.getDetail()).isEqualTo("All 7 places are taken.");
            assertThat(body.getProperties()).containsEntry("detailChinese", Problem.SHIFT_FULL.chineseSentence());
        });
    }

    record Whole(@NotNull @Valid Part part) {}

    record Part(@NotNull LocalDate on) {}

    @ParameterizedTest
    @CsvSource({"{\"part\": {}}, 1, part.on", "{\"part\": {\"on\": \"2026-03-01\"}}, 123, tag"})
    void namesTheFieldOfTheBodyBesideAParameterWithARuleOfItsOwn(String body, String tag, String field)
            throws Exception {
        // within the method, where no application that scans for controllers finds it
        @RestController
        class Taking {

            @PostMapping("/taken")
            @SuppressWarnings("UnusedMethod") // the framework calls it
            String take(
                    @Valid @RequestBody Whole whole,
                    @RequestHeader(required = false) @Size(max = 2) @Nullable String tag) {
                return whole.part().on() + " " + tag;
            }
        }
        MockMvc http = MockMvcBuilders.standaloneSetup(new Taking())
                .setControllerAdvice(advice)
                .build();

        String answer = http.perform(post("/taken")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .header("tag", tag))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(answer).contains("INVALID_FIELD", "\"field\":\"%s\"".formatted(field));
    }

    private ResponseEntity<Object> answerTo(Exception failure) {
        return advice.failed(new CompletionException(failure), new MockHttpServletRequest("POST", "/api/v1/anything"));
    }
}
