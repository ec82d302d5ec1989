package org.redvest.command.service.dispatch;

import static org.redvest.command.Refused.because;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.event.OrganisationDissolved;
import org.redvest.api.city.organisation.event.OrganisationRegistered;
import org.redvest.api.city.organisation.event.OrganisationSuspended;
import org.redvest.api.id.DispatchId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.dispatch.command.DispatchOutOfTown;
import org.redvest.api.service.dispatch.command.RecallDispatch;
import org.redvest.api.service.dispatch.event.DispatchRecalled;
import org.redvest.api.service.dispatch.event.DispatchedOutOfTown;
import org.redvest.command.SettableClock;
import org.redvest.command.city.organisation.TestOrganisations;
import org.redvest.command.person.volunteer.Registrations;

class DispatchTest {

    private static final Instant NOW = Instant.parse("2026-06-20T00:00:00Z");
    private static final Instant FROM = Instant.parse("2026-06-30T16:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-08-31T16:00:00Z");
    private static final DispatchId DISPATCH = DispatchId.from(new UUID(9, 1));
    private static final OrganisationId TEAM = OrganisationId.of("51350200MJB00000XC");
    private static final OrganisationId NOT_REGISTERED = OrganisationId.of("52350206MJB00000X0");
    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final VolunteerId STRANGER = VolunteerId.from(new UUID(1, 2));
    private static final VolunteerId ERASED = VolunteerId.from(new UUID(1, 3));
    private static final Text PLACE = new Text("西藏左贡县");
    private static final Text TASK = new Text("支教两个月");
    private static final Text REASON = new Text("因道路中断提前返回");

    private final FixtureConfiguration<Dispatch> fixture = new AggregateTestFixture<>(Dispatch.class);
    private final TestOrganisations organisations = new TestOrganisations();
    private Instant now = NOW;

    @BeforeEach
    void knowsTheOthers() {
        organisations.happened(
                Instant.EPOCH, new OrganisationRegistered(TEAM, new Text("义工协会"), new DivisionCode("350203")));
        fixture.registerInjectableResource(organisations.organisations());
        fixture.registerInjectableResource(Registrations.inEffectBut(STRANGER, ERASED));
        fixture.registerInjectableResource(new SettableClock(() -> now));
    }

    private static DispatchOutOfTown send(OrganisationId by, VolunteerId volunteer, Instant from, Instant until) {
        return new DispatchOutOfTown(DISPATCH, by, volunteer, PLACE, from, until, TASK);
    }

    private static DispatchOutOfTown send() {
        return send(TEAM, SHEN, FROM, UNTIL);
    }

    private static DispatchedOutOfTown sent() {
        return new DispatchedOutOfTown(DISPATCH, TEAM, SHEN, PLACE, FROM, UNTIL, TASK);
    }

    private static DispatchRecalled recalled() {
        return new DispatchRecalled(DISPATCH, SHEN, REASON);
    }

    private void refused(Problem problem, Command<Effect> command, Object... given) {
        fixture.given(given).when(command).expectException(because(problem)).expectNoEvents();
    }

    @Test
    void isOrderedOnce() {
        fixture.givenNoPriorActivity().when(send()).expectEvents(sent()).expectResultMessagePayload(Effect.RECORDED);
        fixture.given(sent()).when(send()).expectNoEvents().expectResultMessagePayload(Effect.ALREADY_RECORDED);
    }

    @Test
    void isOrderedAgainOnlyAsItWas() {
        refused(Problem.DISPATCH_ALREADY_ORDERED, send(TEAM, SHEN, FROM, UNTIL.plusSeconds(1)), sent());
        refused(Problem.DISPATCH_ENDED, send(), sent(), recalled());
    }

    @Test
    void mayHaveBegunBefore() {
        fixture.givenNoPriorActivity()
                .when(send(TEAM, SHEN, NOW.minus(Duration.ofDays(3)), UNTIL))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void lasts366DaysAtTheMost() {
        fixture.givenNoPriorActivity()
                .when(send(TEAM, SHEN, FROM, FROM.plus(Duration.ofDays(366))))
                .expectSuccessfulHandlerExecution();
        refused(
                Problem.DISPATCH_TOO_LONG,
                send(TEAM, SHEN, FROM, FROM.plus(Duration.ofDays(366)).plusMillis(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01T00:00:00Z, 2026-07-01T00:00:00Z, PERIOD_REVERSED",
        "2026-07-01T00:00:00Z, 2026-06-30T00:00:00Z, PERIOD_REVERSED",
        "2026-06-01T00:00:00Z, 2026-06-20T00:00:00Z, DISPATCH_ENDED"
    })
    void isOfATimeThatIsToCome(Instant from, Instant until, Problem problem) {
        refused(problem, send(TEAM, SHEN, from, until));
    }

    @Test
    void isOrderedByARegisteredOrganisation() {
        refused(Problem.UNKNOWN_ORGANISATION, send(NOT_REGISTERED, SHEN, FROM, UNTIL));
        organisations.happened(NOW.minusSeconds(1), new OrganisationSuspended(TEAM, REASON));
        refused(Problem.ORGANISATION_SUSPENDED, send());
    }

    @Test
    void isOrderedByNoOrganisationThatWasDissolved() {
        organisations.happened(NOW.minusSeconds(1), new OrganisationDissolved(TEAM, null, REASON));
        refused(Problem.ORGANISATION_DISSOLVED, send());
    }

    @Test
    void sendsWhoseRegistrationIsInEffect() {
        refused(Problem.UNKNOWN_VOLUNTEER, send(TEAM, STRANGER, FROM, UNTIL));
        refused(Problem.VOLUNTEER_ERASED, send(TEAM, ERASED, FROM, UNTIL));
    }

    @Test
    void isRecalledOnceBeforeItEnds() {
        fixture.given(sent())
                .when(new RecallDispatch(DISPATCH, REASON))
                .expectEvents(recalled())
                .expectResultMessagePayload(Effect.RECORDED);
        fixture.given(sent(), recalled())
                .when(new RecallDispatch(DISPATCH, REASON))
                .expectNoEvents()
                .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        refused(Problem.DISPATCH_ENDED, new RecallDispatch(DISPATCH, TASK), sent(), recalled());
        now = UNTIL;
        refused(Problem.DISPATCH_ENDED, new RecallDispatch(DISPATCH, REASON), sent());
    }
}
