package org.redvest.command.service.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.because;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Remit;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.SpotCheckId;
import org.redvest.api.service.scrutiny.CheckOutcome;
import org.redvest.api.service.scrutiny.Draw;
import org.redvest.api.service.scrutiny.command.AnnounceSpotCheck;
import org.redvest.api.service.scrutiny.command.DrawSpotCheck;
import org.redvest.api.service.scrutiny.command.RecordSpotCheckResult;
import org.redvest.api.service.scrutiny.event.SpotCheckAnnounced;
import org.redvest.api.service.scrutiny.event.SpotCheckDrawn;
import org.redvest.api.service.scrutiny.event.SpotCheckResultRecorded;
import org.redvest.command.SettableClock;

class SpotCheckTest {

    private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");
    private static final Instant SEED_FROM = NOW.plus(Duration.ofDays(2));
    private static final SpotCheckId ID = SpotCheckId.from(new UUID(1, 1));
    private static final DivisionCode SIMING = new DivisionCode("350203");
    private static final String HONGSHAN = "350203001001";
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);
    private static final int HALF = 5_000;
    private static final Text SOURCE = new Text("双色球2026024期");
    private static final Text SEED = new Text("03 09 14 21 27 33 08");
    private static final Text NOTE = new Text("电话回访属实");
    private static final SpotCheckAnnounced ANNOUNCED =
            new SpotCheckAnnounced(ID, SIMING, FROM, TO, HALF, 41, SOURCE, SEED_FROM);
    private static final SpotCheckDrawn DRAWN = new SpotCheckDrawn(ID, SEED);

    private final AggregateTestFixture<SpotCheck> fixture = new AggregateTestFixture<>(SpotCheck.class);
    private final CertifiedByHand certified = new CertifiedByHand();
    private Instant now = NOW;

    @BeforeEach
    void knowsTheLog() {
        fixture.registerInjectableResource(certified.certifiers());
        fixture.registerInjectableResource(new SettableClock(() -> now));
    }

    /** The first number from this on whose record the seed draws, or does not. */
    private static ServiceRecordId record(boolean drawn) {
        Draw draw = new Draw(SEED, HALF);
        long number = 1;
        while (draw.takes(ServiceRecordId.from(new UUID(3, number))) != drawn) {
            number++;
        }
        return ServiceRecordId.from(new UUID(3, number));
    }

    private ServiceRecordId certified(ServiceRecordId record, String division, LocalDate date, Instant at) {
        return certified.add(record, division, date, at);
    }

    private static AnnounceSpotCheck announce(LocalDate to, Instant seedFrom) {
        return new AnnounceSpotCheck(ID, SIMING, FROM, to, HALF, 41, SOURCE, seedFrom);
    }

    private static RecordSpotCheckResult result(ServiceRecordId record, CheckOutcome outcome) {
        return new RecordSpotCheckResult(ID, CertifiedByHand.VOLUNTEER, record, outcome, NOTE);
    }

    private TestExecutor<SpotCheck> drawn() {
        return fixture.givenCurrentTime(NOW).andGiven(ANNOUNCED, DRAWN);
    }

    private static Map<String, ?> by(String subject) {
        return Envelope.user(subject).asMetaData();
    }

    @Nested
    class IsAnnounced {

        @Test
        void once() {
            fixture.givenNoPriorActivity().when(announce(TO, SEED_FROM)).expectEvents(ANNOUNCED);
            fixture.given(ANNOUNCED)
                    .when(announce(TO, SEED_FROM))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @Test
        void beforeAnybodyKnowsTheSeed() {
            fixture.givenNoPriorActivity()
                    .when(announce(TO, NOW))
                    .expectException(because(Problem.SEED_NOT_AFTER_ANNOUNCEMENT))
                    .expectNoEvents();
        }

        @Test
        void ofAPeriodThatDoesNotEndBeforeItBegins() {
            fixture.givenNoPriorActivity()
                    .when(announce(FROM.minusDays(1), SEED_FROM))
                    .expectException(because(Problem.WINDOW_REVERSED))
                    .expectNoEvents();
            fixture.givenNoPriorActivity().when(announce(FROM, SEED_FROM)).expectSuccessfulHandlerExecution();
        }

        @Test
        void byWhoScrutinisesThere() {
            assertThat(announce(TO, SEED_FROM).requirement())
                    .isEqualTo(new Requirement.Reaching(Power.SCRUTINISE, Remit.in(SIMING)));
            assertThat(new DrawSpotCheck(ID, SEED).requirement())
                    .isEqualTo(new Requirement.WhereItLies(Power.SCRUTINISE, ID));
            assertThat(result(record(true), CheckOutcome.CONFIRMED).requirement())
                    .isEqualTo(new Requirement.WhereItLies(Power.SCRUTINISE, ID));
        }
    }

    @Nested
    class IsDrawn {

        @Test
        void onceTheSeedCanBeKnown() {
            now = SEED_FROM;
            fixture.given(ANNOUNCED).when(new DrawSpotCheck(ID, SEED)).expectEvents(DRAWN);
        }

        @Test
        void notBefore() {
            now = SEED_FROM.minusNanos(1);
            fixture.given(ANNOUNCED)
                    .when(new DrawSpotCheck(ID, SEED))
                    .expectException(because(Problem.SEED_TOO_EARLY))
                    .expectNoEvents();
        }

        @Test
        void withOneSeed() {
            fixture.given(ANNOUNCED, DRAWN)
                    .when(new DrawSpotCheck(ID, SEED))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
            fixture.given(ANNOUNCED, DRAWN)
                    .when(new DrawSpotCheck(ID, new Text("1")))
                    .expectException(because(Problem.SPOT_CHECK_DRAWN))
                    .expectNoEvents();
        }
    }

    @Nested
    class TakesAResult {

        @Test
        void ofARecordThatItDrew() {
            ServiceRecordId record = certified(record(true), HONGSHAN, FROM, NOW);
            SpotCheckResultRecorded recorded = new SpotCheckResultRecorded(ID, record, CheckOutcome.CONFIRMED, NOTE);

            drawn().when(result(record, CheckOutcome.CONFIRMED), by("officer")).expectEvents(recorded);
            drawn().andGiven(recorded)
                    .when(result(record, CheckOutcome.CONFIRMED), by("officer"))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @Test
        void anewWhereTheFirstWasWrong() {
            ServiceRecordId record = certified(record(true), HONGSHAN, TO, NOW);

            drawn().andGiven(new SpotCheckResultRecorded(ID, record, CheckOutcome.CONFIRMED, NOTE))
                    .when(result(record, CheckOutcome.NOT_CONFIRMED), by("officer"))
                    .expectEvents(new SpotCheckResultRecorded(ID, record, CheckOutcome.NOT_CONFIRMED, NOTE));
        }

        @Test
        void onlyOnceItWasDrawn() {
            ServiceRecordId record = certified(record(true), HONGSHAN, FROM, NOW);

            fixture.given(ANNOUNCED)
                    .when(result(record, CheckOutcome.CONFIRMED), by("officer"))
                    .expectException(because(Problem.SPOT_CHECK_NOT_DRAWN))
                    .expectNoEvents();
        }

        @Test
        void ofNoRecordThatTheSeedLeavesOut() {
            ServiceRecordId record = certified(record(false), HONGSHAN, FROM, NOW);

            drawn().when(result(record, CheckOutcome.CONFIRMED), by("officer"))
                    .expectException(because(Problem.RECORD_NOT_DRAWN))
                    .expectNoEvents();
        }

        @ParameterizedTest
        @CsvSource({
            "350205001001, 2025-06-01, 2026-03-01T01:00:00Z",
            "350203001001, 2024-12-31, 2026-03-01T01:00:00Z",
            "350203001001, 2026-01-01, 2026-03-01T01:00:00Z",
            "350203001001, 2025-06-01, 2026-03-01T01:00:01Z"
        })
        void ofNoRecordOutsideItsPopulation(String division, LocalDate date, Instant certifiedAt) {
            ServiceRecordId record = certified(record(true), division, date, certifiedAt);

            drawn().when(result(record, CheckOutcome.CONFIRMED), by("officer"))
                    .expectException(because(Problem.RECORD_NOT_DRAWN))
                    .expectNoEvents();
        }

        @Test
        void ofNoRecordThatNobodyKnows() {
            drawn().when(result(record(true), CheckOutcome.CONFIRMED), by("officer"))
                    .expectException(because(Problem.UNKNOWN_SERVICE_RECORD))
                    .expectNoEvents();
        }

        @Test
        void notFromWhoCertified() {
            ServiceRecordId record = certified(record(true), HONGSHAN, FROM, NOW);

            drawn().when(result(record, CheckOutcome.CONFIRMED), by(CertifiedByHand.CERTIFIER))
                    .expectException(because(Problem.CHECKER_IS_PARTY))
                    .expectNoEvents();
        }
    }
}
