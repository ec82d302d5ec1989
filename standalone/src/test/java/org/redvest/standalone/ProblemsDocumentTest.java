package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.redvest.api.Fault;
import org.redvest.api.Problem;
import org.redvest.platform.web.ProblemBody;

class ProblemsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "problems.md");

    @Test
    void listsEveryProblem() throws IOException {
        String expected = document();
        if (Boolean.getBoolean("redvest.write-documents")) {
            Files.writeString(DOCUMENT, expected);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("docs/problems.md is written by: ./mvnw verify -Dredvest.write-documents=true")
                .isEqualTo(expected);
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # Problems

                Every refusal is `application/problem+json` with one of these codes, and leaves nothing behind. Branch on `code`;
                texts may change. A rejected row of an import has the same codes. This page is written by a test.

                | status | code | 标题 | what to do | 办法 |
                |---|---|---|---|---|
                """);
        for (Problem problem : Problem.values()) {
            text.append("| %d | `%s` | %s | %s | %s |%n"
                    .formatted(
                            ProblemBody.status(problem).value(),
                            problem.name(),
                            problem.chinese(),
                            problem.english(),
                            problem.chineseSentence()));
        }
        text.append("""

                ## What is wrong with a field

                `INVALID_FIELD` has a list `errors`; each entry names a field of the body, a parameter or a header, and has one of
                these codes.

                | code | 标题 | what to send | 填写办法 |
                |---|---|---|---|
                """);
        for (Fault fault : Fault.values()) {
            text.append("| `%s` | %s | %s | %s |%n"
                    .formatted(fault.name(), fault.chinese(), fault.english(), fault.chineseSentence()));
        }
        return text.toString();
    }
}
