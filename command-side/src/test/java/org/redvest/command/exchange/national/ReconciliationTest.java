package org.redvest.command.exchange.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.because;

import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.exchange.national.ComparedRecord;
import org.redvest.api.exchange.national.DifferenceVerdict;
import org.redvest.api.exchange.national.command.CompleteReconciliation;
import org.redvest.api.exchange.national.command.DecideDifference;
import org.redvest.api.exchange.national.command.OpenReconciliation;
import org.redvest.api.exchange.national.command.RecordComparison;
import org.redvest.api.exchange.national.event.DifferenceDecided;
import org.redvest.api.exchange.national.event.ReconciliationCompleted;
import org.redvest.api.exchange.national.event.ReconciliationOpened;
import org.redvest.api.exchange.national.event.RecordsCompared;
import org.redvest.api.id.ReconciliationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.person.volunteer.Registrations;

class ReconciliationTest {

    private static final ReconciliationId ID = ReconciliationId.from(new UUID(1, 1));
    private static final UUID REQUEST = new UUID(2, 2);
    private static final VolunteerId FOUND = VolunteerId.from(new UUID(3, 1));
    private static final VolunteerId ONLY_HERE = VolunteerId.from(new UUID(3, 2));
    private static final VolunteerId UNREAD = VolunteerId.from(new UUID(3, 4));
    private static final VolunteerId NOBODY = VolunteerId.from(new UUID(3, 3));
    private static final Text WORDS = new Text("尚在核实");

    private static final ReconciliationOpened OPENED = new ReconciliationOpened(ID, REQUEST, 3, 6);
    private static final ComparedRecord ONLY_THERE = new ComparedRecord(2, null, false, 6);
    private static final ComparedRecord BOTH = new ComparedRecord(3, FOUND, true, 600);
    private static final RecordsCompared COMPARED = new RecordsCompared(ID, List.of(ONLY_THERE, BOTH), List.of(UNREAD));
    private static final ReconciliationCompleted COMPLETED = new ReconciliationCompleted(ID);

    private final FixtureConfiguration<Reconciliation> fixture = new AggregateTestFixture<>(Reconciliation.class);

    @BeforeEach
    void twoVolunteers() {
        fixture.registerInjectableResource(Registrations.inEffect(FOUND, ONLY_HERE, UNREAD));
    }

    private static DecideDifference decide(@Nullable Long line, @Nullable VolunteerId volunteer) {
        return new DecideDifference(ID, line, volunteer, DifferenceVerdict.LEFT, WORDS);
    }

    private static DifferenceDecided decided(@Nullable Long line, @Nullable VolunteerId volunteer) {
        return new DifferenceDecided(ID, line, volunteer, DifferenceVerdict.LEFT, WORDS);
    }

    @Test
    void isOpenedOnceForAFile() {
        fixture.givenNoPriorActivity()
                .when(new OpenReconciliation(ID, REQUEST, 3, 6))
                .expectEvents(OPENED);
        fixture.given(OPENED)
                .when(new OpenReconciliation(ID, REQUEST, 3, 6))
                .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                .expectNoEvents();
        fixture.given(OPENED)
                .when(new OpenReconciliation(ID, new UUID(2, 3), 3, 6))
                .expectException(because(Problem.EXPORT_TAKEN_BEFORE))
                .expectNoEvents();
    }

    @Test
    void takesEachLineOnceHoweverOftenItIsSent() {
        ComparedRecord next = new ComparedRecord(5, null, false, 0);

        fixture.given(OPENED)
                .when(new RecordComparison(ID, COMPARED.records(), COMPARED.unread()))
                .expectEvents(COMPARED);
        fixture.given(OPENED, COMPARED)
                .when(new RecordComparison(ID, List.of(ONLY_THERE, BOTH, next), List.of(UNREAD, FOUND)))
                .expectEvents(new RecordsCompared(ID, List.of(next), List.of()));
        fixture.given(OPENED, COMPARED)
                .when(new RecordComparison(ID, List.of(), List.of(ONLY_HERE, ONLY_HERE)))
                .expectEvents(new RecordsCompared(ID, List.of(), List.of(ONLY_HERE)));
        fixture.given(OPENED, COMPARED)
                .when(new RecordComparison(ID, COMPARED.records(), COMPARED.unread()))
                .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                .expectNoEvents();
        fixture.given(OPENED, COMPARED, COMPLETED)
                .when(new RecordComparison(ID, List.of(next), List.of()))
                .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                .expectNoEvents();
    }

    @Test
    void isCompletedOnce() {
        fixture.given(OPENED, COMPARED).when(new CompleteReconciliation(ID)).expectEvents(COMPLETED);
        fixture.given(OPENED, COMPLETED)
                .when(new CompleteReconciliation(ID))
                .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                .expectNoEvents();
    }

    @Test
    void isDecidedLineByLineAndTheLastWordCounts() {
        DecideDifference other = new DecideDifference(ID, 3L, null, DifferenceVerdict.REJECTED, new Text("本地无误"));

        fixture.given(OPENED, COMPARED, COMPLETED).when(decide(3L, null)).expectEvents(decided(3L, null));
        fixture.given(OPENED, COMPARED)
                .when(decide(3L, null))
                .expectException(because(Problem.RECONCILIATION_RUNNING))
                .expectNoEvents();
        fixture.given(OPENED, COMPARED, COMPLETED, decided(3L, null))
                .when(decide(3L, null))
                .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                .expectNoEvents();
        fixture.given(OPENED, COMPARED, COMPLETED, decided(3L, null))
                .when(other)
                .expectEvents(new DifferenceDecided(ID, 3L, null, DifferenceVerdict.REJECTED, new Text("本地无误")));
    }

    @Test
    void isDecidedOfWhoIsOnlyHereOnceAllWereCompared() {
        fixture.given(OPENED, COMPARED, COMPLETED).when(decide(null, ONLY_HERE)).expectEvents(decided(null, ONLY_HERE));
        fixture.given(OPENED, COMPARED)
                .when(decide(null, ONLY_HERE))
                .expectException(because(Problem.RECONCILIATION_RUNNING))
                .expectNoEvents();
        for (VolunteerId none : List.of(FOUND, UNREAD, NOBODY)) {
            fixture.given(OPENED, COMPARED, COMPLETED)
                    .when(decide(null, none))
                    .expectException(because(Problem.UNKNOWN_DIFFERENCE))
                    .expectNoEvents();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1, 4, 1L << 33})
    void hasNoDifferenceInALineThatWasNotCompared(long line) {
        fixture.given(OPENED, COMPARED, COMPLETED)
                .when(decide(line, null))
                .expectException(because(Problem.UNKNOWN_DIFFERENCE))
                .expectNoEvents();
    }

    @Test
    void hasNoDifferenceThatIsBothOrNeither() {
        fixture.given(OPENED, COMPARED, COMPLETED)
                .when(decide(3L, ONLY_HERE))
                .expectException(because(Problem.UNKNOWN_DIFFERENCE));
        fixture.given(OPENED, COMPARED, COMPLETED)
                .when(decide(null, null))
                .expectException(because(Problem.UNKNOWN_DIFFERENCE));
    }

    @Test
    void isOpenedAndDecidedByWhoExchangesRecordsOfTheCityAndComparedByNobody() {
        Requirement exchange = new Requirement.InTheWholeCity(Power.EXCHANGE_RECORDS);

        assertThat(new OpenReconciliation(ID, REQUEST, 3, 6).requirement()).isEqualTo(exchange);
        assertThat(decide(3L, null).requirement()).isEqualTo(exchange);
        assertThat(new RecordComparison(ID, List.of(), List.of()).requirement()).isEqualTo(new Requirement.Nobodys());
        assertThat(new CompleteReconciliation(ID).requirement()).isEqualTo(new Requirement.Nobodys());
    }
}
