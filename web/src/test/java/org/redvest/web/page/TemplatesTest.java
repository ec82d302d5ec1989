package org.redvest.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether every form that changes something carries the token against forged requests. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*\\bmethod=\"post\"[^>]*>");

    /** Thymeleaf adds the token where the address is its own to write; forms that are rarely shown are read here too. */
    @Test
    void letTheTokenBeAddedToEveryFormThatIsPosted() throws IOException {
        List<String> forms;
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            forms = files.filter(Files::isRegularFile)
                    .flatMap(TemplatesTest::forms)
                    .toList();
        }
        assertThat(forms).isNotEmpty().allMatch(form -> form.contains("th:action="));
    }

    private static Stream<String> forms(Path template) {
        try {
            return FORM.matcher(Files.readString(template)).results().map(found -> template + ": " + found.group());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
