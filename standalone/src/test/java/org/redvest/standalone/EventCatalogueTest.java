package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redvest.platform.messaging.EventNames;
import tools.jackson.databind.json.JsonMapper;

class EventCatalogueTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "events.md");
    private static final Path LANGUAGE = Path.of("..", "shared-api", "src");
    private static final Pattern JAVADOC =
            Pattern.compile("/\\*\\*(.*?)\\*/\\s*(?:@\\w+(?:\\(.*?\\))?\\s*)*public", Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void describesEveryEvent() throws IOException {
        String expected = document();
        if (Boolean.getBoolean("redvest.write-documents")) {
            Files.writeString(DOCUMENT, expected);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("docs/events.md is written by: ./mvnw verify -Dredvest.write-documents=true")
                .isEqualTo(expected);
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # Events

                What can be in the log, by family. An event is stored under its name, with its revision, as JSON; beside it stand who
                acted, through which door, under which delegation, and the record time. Instants are UTC, dates are those of the
                wall calendar in China, `Sealed` is a personal datum under its person's own key. This page is written by a test from
                the sources and the approved files.
                """);
        families().forEach((family, events) -> {
            text.append("\n## %s%n".formatted(family));
            events.forEach(event -> describe(event, text));
        });
        return text.toString();
    }

    private static Map<String, List<Class<?>>> families() {
        return EventNames.ofTheLanguage()
                .types()
                .sorted(Comparator.comparing(Class::getSimpleName))
                .collect(Collectors.groupingBy(
                        event -> event.getInterfaces()[0].getSimpleName(), TreeMap::new, Collectors.toList()));
    }

    private static void describe(Class<?> event, StringBuilder text) {
        String revision = event.getAnnotation(Revision.class).value();
        String javadoc = javadocOf(event);
        text.append("\n### %s%n%nRevision %s. %s%n%n".formatted(event.getSimpleName(), revision, summary(javadoc)));
        text.append("| component | type | meaning |%n|---|---|---|%n".formatted());
        for (RecordComponent component : event.getRecordComponents()) {
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            text.append("| `%s` | %s%s | %s |%n"
                    .formatted(
                            component.getName(),
                            name(component.getGenericType()),
                            optional ? ", may be missing" : "",
                            parameter(javadoc, component.getName())));
        }
        text.append("%n```json%n%s%n```%n".formatted(example(event, revision)));
    }

    private static String javadocOf(Class<?> event) {
        Path source = LANGUAGE.resolve(Path.of("main", "java"))
                .resolve(event.getName().replace('.', '/') + ".java");
        Matcher javadoc = JAVADOC.matcher(read(source));
        assertThat(javadoc.find()).as("Javadoc of %s", event).isTrue();
        return javadoc.group(1)
                .replaceAll("\\{@(?:link|code) #?([^}]*)}", "`$1`")
                .replaceAll("(?m)^\\s*\\* ?", "")
                .replaceAll("</?p>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String summary(String javadoc) {
        return javadoc.split("@param", 2)[0].strip();
    }

    private static String parameter(String javadoc, String name) {
        return Arrays.stream(javadoc.split("@"))
                .filter(tag -> tag.startsWith("param " + name + " "))
                .map(tag -> tag.substring(("param " + name + " ").length()).strip())
                .findFirst()
                .orElse("");
    }

    private static String name(Type type) {
        return switch (type) {
            case Class<?> plain -> plain.getSimpleName();
            case ParameterizedType generic ->
                name(generic.getRawType()) + " of "
                        + Arrays.stream(generic.getActualTypeArguments())
                                .map(EventCatalogueTest::name)
                                .collect(Collectors.joining(", "));
            default -> type.getTypeName();
        };
    }

    private static String example(Class<?> event, String revision) {
        Path approved = LANGUAGE.resolve(
                Path.of("test", "resources", "approved-events", event.getSimpleName() + "." + revision + ".json"));
        return JSON.readTree(read(approved)).path("payload").toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
