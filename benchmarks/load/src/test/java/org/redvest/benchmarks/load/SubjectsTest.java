package org.redvest.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubjectsTest {

    private static final String PHASE = """
            {"name":"%s","what":"%s","callers":2,"seconds":0.01,"perSecond":null,"parameters":{}}
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aSubjectIsReadyThenAnswersEachPhaseOnALine() throws IOException {
        serve(PHASE.formatted("one", "certify") + PHASE.formatted("two", "certify"));
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("{\"ready\":true}"),
                        line -> assertThat(line).contains("\"name\":\"one\"", "\"firstFailure\":null"),
                        line -> assertThat(line).contains("\"name\":\"two\""));
    }

    @Test
    void anUnknownOperationEndsTheSubject() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> serve(PHASE.formatted("one", "fly")))
                .withMessageContaining("fly");
    }

    private void serve(String input) throws IOException {
        var in = new BufferedReader(new StringReader(input));
        Subjects.serve(
                Map.of("certify", phase -> Load.run(phase, number -> {})),
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8));
    }
}
