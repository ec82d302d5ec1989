package org.redvest.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import java.time.Duration;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.hours.event.HoursCertified;
import org.redvest.api.organisation.OrganisationId;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.redvest.query.Reader.Answer;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Reading what one wrote, and what happens where that is not possible; with little patience and a log of its own. */
@QuerySideTest
@TestPropertySource(properties = "redvest.reading.patience=200ms")
class ReadingTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final Ledger ledger;
    private final Reader reader;
    private final JdbcClient jdbc;
    private final ReadModels readModels;
    private final EventProcessingConfiguration processing;

    ReadingTest(
            Ledger ledger,
            Reader reader,
            JdbcClient jdbc,
            ReadModels readModels,
            EventProcessingConfiguration processing) {
        this.ledger = ledger;
        this.reader = reader;
        this.jdbc = jdbc;
        this.readModels = readModels;
        this.processing = processing;
    }

    private Answer rank(String position) {
        return reader.get(Map.of(LogPositions.HEADER, position), "/api/v1/rankings");
    }

    private void caughtUp() {
        await().atMost(LONG_ENOUGH).until(() -> readModels.position() >= ledger.head());
    }

    @Nested
    class APosition {

        @Test
        void thatEveryReadModelHasReachedIsAnswered() {
            VolunteerId volunteer = newVolunteer();
            long position =
                    ledger.record(NOON, registered(volunteer, HONGSHAN), hours(volunteer, SIMING, "2022-05-01", 60));
            caughtUp();

            Answer answer = rank(String.valueOf(position));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("position").asLong()).isGreaterThanOrEqualTo(position);
        }

        @Test
        void beyondTheHeadIsNotAnsweredYet() {
            Answer answer = rank(String.valueOf(ledger.head() + 1));

            assertThat(answer.problem()).isEqualTo("503 NOT_YET");
            assertThat(answer.headers().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
        }

        @Test
        void thatTheReadModelsHaveNotReachedIsNotAnsweredYet() {
            caughtUp();
            StreamingEventProcessor slow = processing
                    .eventProcessor(Projector.PROCESSOR, StreamingEventProcessor.class)
                    .orElseThrow();
            slow.shutDown();
            try {
                long position = ledger.record(NOON, registered(newOrganisation(), "服务队"));

                assertThat(rank(String.valueOf(position)).problem()).isEqualTo("503 NOT_YET");
            } finally {
                slow.start();
            }
            caughtUp();
            assertThat(rank(String.valueOf(ledger.head())).status()).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"newest", "1.5", "0x1f", "99999999999999999999", "1 2"})
        void thatIsNoneIsRefused(String position) {
            assertThat(rank(position).problem()).isEqualTo("400 INVALID_FIELD");
        }

        @Test
        void mayBeLeftOut() {
            assertThat(reader.get(Map.of(), "/api/v1/rankings").status()).isEqualTo(200);
        }
    }

    @Nested
    class AProjectionThatFails {

        private JsonNode health() {
            return reader.get(Map.of(), "/actuator/health").json();
        }

        private String statusOf(String processor) {
            return health().at("/components/eventProcessors/details/" + processor + "/status")
                    .asString();
        }

        @Test
        void stopsAndSaysSoAndSkipsNothingWhenItGoesOn() {
            // given
            VolunteerId volunteer = newVolunteer();
            OrganisationId organisation = newOrganisation();
            HoursCertified before = hours(volunteer, organisation, "洁净家园", SIMING, "2052-01-01", 1);
            HoursCertified failing = hours(volunteer, organisation, "洁净家园", SIMING, "2052-01-02", 2);
            HoursCertified after = hours(volunteer, organisation, "洁净家园", SIMING, "2052-01-03", 4);
            ledger.record(NOON, registered(volunteer, HONGSHAN), before);
            caughtUp();
            await().atMost(LONG_ENOUGH)
                    .until(() -> health().path("status").asString().equals("UP"));
            long reached = readModels.position();

            // when
            jdbc.sql("ALTER TABLE query.disclosed_record RENAME TO mislaid").update();
            long position;
            try {
                ledger.record(NOON, failing);
                position = ledger.record(NOON, after);

                // then it stands still, and says so
                await().atMost(LONG_ENOUGH).until(() -> statusOf("read-models").equals("DOWN"));
                assertThat(reader.get(Map.of(), "/actuator/health").status()).isEqualTo(503);
                assertThat(health().at("/components/eventProcessors/status").asString())
                        .isEqualTo("DOWN");
                JsonNode processor = health().at("/components/eventProcessors/details/read-models");
                assertThat(processor.path("error").asString()).endsWith("Exception");
                assertThat(processor.path("position").asLong()).isEqualTo(reached);
                assertThat(processor.path("lag").asLong()).isEqualTo(2);

                // and the others stand still with it: what they answer is one state, with its position
                assertThat(reader.get(Map.of(), "/api/v1/volunteers/{volunteer}", volunteer)
                                .json()
                                .path("minutes")
                                .asLong())
                        .isEqualTo(1);

                // and nobody is told what is not so
                assertThat(rank(String.valueOf(position)).problem()).isEqualTo("503 NOT_YET");
                Answer broken = reader.get(Map.of(), "/api/v1/disclosure/service-records");
                assertThat(broken.problem()).isEqualTo("500 INTERNAL");
                assertThat(broken.body()).doesNotContain("disclosed_record", "SQL", "Exception");
            } finally {
                jdbc.sql("ALTER TABLE query.mislaid RENAME TO disclosed_record").update();
            }

            // when it can write again, it goes on where it stopped
            await().atMost(LONG_ENOUGH).until(() -> readModels.position() >= position);
            assertThat(reader.get(
                                    Map.of(),
                                    "/api/v1/disclosure/service-records?organisation={organisation}",
                                    organisation.code())
                            .json()
                            .path("records"))
                    .extracting(found -> found.path("serviceRecordId").asString())
                    .containsExactly(
                            after.recordId().value(),
                            failing.recordId().value(),
                            before.recordId().value());
            await().atMost(LONG_ENOUGH).until(() -> statusOf("read-models").equals("LIVE"));
            assertThat(reader.get(Map.of(), "/actuator/health").status()).isEqualTo(200);
        }
    }
}
