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
import org.redvest.api.id.VolunteerId;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.redvest.query.Reader.Answer;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;

/** Reading what one wrote, and what happens where that is not possible; with little patience and a log of its own. */
@QuerySideTest
@TestPropertySource(properties = "redvest.reading.patience=200ms")
class ReadingTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final Ledger ledger;
    private final Reader reader;
    private final ReadModels readModels;
    private final EventProcessingConfiguration processing;

    ReadingTest(Ledger ledger, Reader reader, ReadModels readModels, EventProcessingConfiguration processing) {
        this.ledger = ledger;
        this.reader = reader;
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
}
