package org.redvest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was stored once stays readable for ever. Each event has an approved file from birth, called by its name and
 * revision; files are added and never edited, and a name that is in a file is frozen.
 */
class EventContractTest {

    // read from the sources: a file that was deleted may still lie in target
    private static final Path FOLDER = Path.of("src", "test", "resources", "approved-events");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Serializer serializer = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(json -> json.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES))
            .build();

    private record Approved(String type, String revision, ObjectNode payload) {

        static Approved at(Path file) {
            return JSON.readValue(file.toFile(), Approved.class);
        }

        static Approved of(Class<?> event) {
            Path file = FOLDER.resolve(fileNameOf(event));
            if (!Files.exists(file)) {
                fail("""
                        %s has no approved JSON. An event is stored for ever, so its form is approved from birth:
                        create shared-api/%s from this skeleton, with values as a city would have them, none of them null:

                        %s""", event.getName(), file, skeletonOf(event));
            }
            return at(file);
        }

        SerializedObject<String> stored(Class<?> event) {
            return new SimpleSerializedObject<>(payload.toString(), String.class, event.getName(), revision);
        }

        /** The name of the event; before there were names of events, the name of its class. */
        String name() {
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }

    private static Stream<Class<?>> events() {
        return EventTypes.all();
    }

    private static Stream<Arguments> optionalComponents() {
        return events().flatMap(event -> Arrays.stream(event.getRecordComponents())
                .filter(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(component -> Arguments.of(event, component)));
    }

    private static Stream<Path> approvedFiles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    private static String fileNameOf(Class<?> event) {
        return event.getSimpleName() + "." + revisionOf(event) + ".json";
    }

    private static String revisionOf(Class<?> event) {
        Revision revision = event.getAnnotation(Revision.class);
        assertThat(revision).as("@Revision of %s", event.getName()).isNotNull();
        return revision.value();
    }

    private static String skeletonOf(Class<?> event) {
        ObjectNode skeleton =
                JSON.createObjectNode().put("type", event.getSimpleName()).put("revision", revisionOf(event));
        ObjectNode payload = skeleton.putObject("payload");
        for (RecordComponent component : event.getRecordComponents()) {
            payload.put(component.getName(), component.getGenericType().getTypeName());
        }
        return skeleton.toPrettyString();
    }

    private Object read(SerializedObject<String> stored) {
        return serializer.deserialize(stored);
    }

    @Nested
    class Event {

        @ParameterizedTest
        @MethodSource("org.redvest.api.EventContractTest#events")
        void isReadFromTheApprovedJsonAndWrittenBackUnchanged(Class<?> event) {
            Approved approved = Approved.of(event);

            Object fact = read(approved.stored(event));

            assertThat(fact).isExactlyInstanceOf(event);
            SerializedObject<String> writtenBack = serializer.serialize(fact, String.class);
            assertThat(JSON.readTree(writtenBack.getData())).isEqualTo(approved.payload);
        }

        @ParameterizedTest
        @MethodSource("org.redvest.api.EventContractTest#events")
        void hasTheApprovedNameAndRevision(Class<?> event) {
            Approved approved = Approved.of(event);

            assertThat(event.getSimpleName()).isEqualTo(approved.name());
            assertThat(revisionOf(event)).isEqualTo(approved.revision);
        }

        @ParameterizedTest
        @MethodSource("org.redvest.api.EventContractTest#events")
        void hasAnApprovedValueForEveryComponent(Class<?> event) {
            ObjectNode payload = Approved.of(event).payload;

            assertThat(payload.properties())
                    .allSatisfy(field -> assertThat(field.getValue().isNull())
                            .as("%s is null", field.getKey())
                            .isFalse())
                    .extracting(Map.Entry::getKey)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(event.getRecordComponents())
                            .map(RecordComponent::getName)
                            .toList());
        }

        @ParameterizedTest
        @MethodSource("org.redvest.api.EventContractTest#events")
        void isReadWithoutTheFieldsThatALaterVersionAdded(Class<?> event) {
            Approved approved = Approved.of(event);
            ObjectNode later = approved.payload.deepCopy().put("addedLater", "text");
            later.putObject("alsoAddedLater").put("nested", 1).putArray("list").add(true);

            Object fact = read(new Approved(approved.type, approved.revision, later).stored(event));

            assertThat(fact).isEqualTo(read(approved.stored(event)));
        }

        @ParameterizedTest
        @MethodSource("org.redvest.api.EventContractTest#optionalComponents")
        void isReadWithoutAnOptionalField(Class<?> event, RecordComponent optional) {
            Approved approved = Approved.of(event);
            ObjectNode without = approved.payload.deepCopy();
            without.remove(optional.getName());
            ObjectNode withNull = approved.payload.deepCopy().putNull(optional.getName());

            Object fact = read(new Approved(approved.type, approved.revision, without).stored(event));

            assertThat(fact).extracting(optional.getName()).isNull();
            JsonNode writtenBack =
                    JSON.readTree(serializer.serialize(fact, String.class).getData());
            assertThat(writtenBack).isEqualTo(withNull);
        }
    }

    @Nested
    class ApprovedFile {

        @ParameterizedTest
        @MethodSource("org.redvest.api.EventContractTest#approvedFiles")
        void namesAnEventThatIsStillThere(Path file) {
            assertThat(events().map(Class::getSimpleName))
                    .as(
                            "%s: events of this name are stored, so that its class may move, but neither be renamed nor"
                                    + " deleted; bring it back",
                            file)
                    .contains(Approved.at(file).name());
        }

        @ParameterizedTest
        @MethodSource("org.redvest.api.EventContractTest#approvedFiles")
        void isNamedAfterItsTypeAndRevision(Path file) {
            Approved approved = Approved.at(file);

            assertThat(file).hasFileName(approved.name() + "." + approved.revision + ".json");
        }

        @ParameterizedTest
        @MethodSource("org.redvest.api.EventContractTest#approvedFiles")
        void isOfARevisionThatItsTypeHasReached(Path file) {
            Approved approved = Approved.at(file);

            int current = events().filter(event -> event.getSimpleName().equals(approved.name()))
                    .mapToInt(event -> Integer.parseInt(revisionOf(event)))
                    .findFirst()
                    .orElseThrow();
            assertThat(Integer.parseInt(approved.revision)).isBetween(1, current);
        }
    }

    @Test
    void knowsTheFamiliesOfTheLanguage() {
        Stream<String> families = events().flatMap(
                        event -> Arrays.stream(event.getInterfaces()).map(Class::getSimpleName))
                .distinct();

        assertThat(families)
                .contains(
                        "AuthorityEvent",
                        "HoursEvent",
                        "InsuranceEvent",
                        "OrganisationEvent",
                        "PersonalFileEvent",
                        "PointsAccountEvent",
                        "PolicyEvent",
                        "RedemptionEvent",
                        "RewardItemEvent",
                        "VolunteerEvent");
    }
}
