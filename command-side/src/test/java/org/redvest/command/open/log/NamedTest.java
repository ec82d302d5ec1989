package org.redvest.command.open.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.api.ActorForAuditors;
import org.redvest.api.Event;
import org.redvest.api.OfPerson;
import org.redvest.api.Sealed;
import org.redvest.api.Undisclosed;
import org.redvest.api.id.VolunteerId;
import org.redvest.platform.messaging.EventNames;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Of every event of the language, as it was approved: nobody whom it names is overlooked, and what all may open names nobody. */
class NamedTest {

    private static final Path APPROVED = Path.of("..", "shared-api", "src", "test", "resources", "approved-events");
    private static final Pattern VOLUNTEER = Pattern.compile("vol-[0-9a-f-]{36}");

    private final Serializer serializer = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(json -> json.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES))
            .build();

    private static Stream<Class<?>> events() {
        return EventNames.ofTheLanguage().types().filter(Class::isRecord);
    }

    private static Path approved(Class<?> event) {
        Revision revision = event.getAnnotation(Revision.class);
        return APPROVED.resolve("%s.%s.json".formatted(event.getSimpleName(), revision.value()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everybodyWhomAnEventNamesIsFound(Class<?> type) throws IOException {
        JsonNode payload =
                JsonMapper.shared().readTree(Files.readString(approved(type))).path("payload");
        Event event = serializer.deserialize(
                new SimpleSerializedObject<>(payload.toString(), String.class, type.getName(), "1"));

        assertThat(Named.in(event).stream().map(VolunteerId::value).collect(Collectors.toSet()))
                .isEqualTo(VOLUNTEER
                        .matcher(payload.toString())
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet()));
        assertThat(Named.hasUndisclosed(event))
                .isEqualTo(Arrays.stream(type.getRecordComponents())
                        .anyMatch(part -> part.isAnnotationPresent(Undisclosed.class)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatAllMayOpenNamesNobody(Class<?> type) {
        if (Entries.OPEN_TO_ALL.stream().noneMatch(open -> open.isAssignableFrom(type))) {
            return;
        }
        assertThat(ActorForAuditors.class.isAssignableFrom(type)).isFalse();
        assertThat(parts(type))
                .noneMatch(part -> Set.of(VolunteerId.class, Sealed.class).contains(part.getType())
                        || part.isAnnotationPresent(OfPerson.class)
                        || part.isAnnotationPresent(Undisclosed.class));
    }

    private static Stream<RecordComponent> parts(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .flatMap(part ->
                                Stream.concat(Stream.of(part), within(part).flatMap(NamedTest::parts)))
                : Stream.empty();
    }

    private static Stream<Class<?>> within(RecordComponent part) {
        Stream<Type> types = part.getGenericType() instanceof ParameterizedType several
                ? Arrays.stream(several.getActualTypeArguments())
                : Stream.of(part.getType());
        return types.filter(Class.class::isInstance).<Class<?>>map(type -> (Class<?>) type);
    }
}
