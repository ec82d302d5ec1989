package org.redvest.command.service.callup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;
import static org.redvest.command.service.project.TestProjects.details;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Remit;
import org.redvest.api.Requirement;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.id.CallUpId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.callup.CalledPlace;
import org.redvest.api.service.callup.command.EndCallUp;
import org.redvest.api.service.callup.command.OrderCallUp;
import org.redvest.api.service.callup.event.CallUpEnded;
import org.redvest.api.service.callup.event.CallUpOrdered;
import org.redvest.api.service.project.ProjectDetails;
import org.redvest.api.service.project.Risk;
import org.redvest.api.service.project.event.ProjectClosed;
import org.redvest.api.service.project.event.ProjectDrafted;
import org.redvest.api.service.project.event.ProjectPublished;
import org.redvest.api.service.shift.ShiftTerms;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.SettableClock;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.city.organisation.TestOrganisations;
import org.redvest.command.cover.insurance.InsurancePolicies;
import org.redvest.command.service.project.Project;
import org.redvest.command.service.project.Projects;
import org.redvest.command.service.project.TestProjects;
import org.redvest.command.service.shift.Shift;

/** An order, its project and its shifts come to be together or not at all. */
class CallUpDeskTest {

    private static final Instant NOW = Instant.parse("2026-07-28T00:00:00Z");
    private static final Instant START = Instant.parse("2026-07-28T06:00:00Z");
    private static final Instant ANSWER_BY = Instant.parse("2026-07-28T04:00:00Z");
    private static final CallUpId CALL_UP = CallUpId.from(new UUID(5, 1));
    private static final ProjectId PROJECT = ProjectId.from(new UUID(5, 1));
    private static final OrganisationId COMMAND = OrganisationId.of("51350200MJB00000XC");
    private static final OrganisationId NOT_REGISTERED = OrganisationId.of("52350206MJB00000X0");
    private static final InsurancePolicyId POLICY = InsurancePolicyId.from(new UUID(2, 1));
    private static final Text BASIS = new Text("防台风Ⅰ级应急响应");
    private static final Text REASON = new Text("应急响应终止");
    private static final ProjectDetails DETAILS = details("350203", Risk.RESCUE);

    private final LedgerInMemory ledger = ledger();

    private static LedgerInMemory ledger() {
        Clock clock = new SettableClock(() -> NOW);
        Organisations organisations = TestOrganisations.registered(COMMAND);
        InsurancePolicies policies = new InsurancePolicies(id -> Optional.of(new InsurancePolicyRecorded(
                        id,
                        new Text("中国人寿厦门分公司"),
                        new Text("P2026-3502-0001"),
                        448_000,
                        NOW.minus(Duration.ofDays(1)),
                        NOW.plus(Duration.ofDays(1)),
                        null))
                .filter(policy -> policy.insurancePolicyId().equals(POLICY)));
        return new LedgerInMemory(configurer -> configurer
                .configureAggregate(CallUp.class)
                .configureAggregate(Project.class)
                .configureAggregate(Shift.class)
                .registerComponent(Projects.class, configuration -> new TestProjects().projects())
                .registerComponent(Organisations.class, configuration -> organisations)
                .registerComponent(InsurancePolicies.class, configuration -> policies)
                .registerComponent(Clock.class, configuration -> clock)
                .registerCommandHandler(configuration -> new CallUpDesk(
                        configuration.repository(CallUp.class),
                        configuration.repository(Project.class),
                        configuration.repository(Shift.class),
                        organisations,
                        policies,
                        clock)));
    }

    private static CalledPlace place(int number, String division, int capacity) {
        return new CalledPlace(
                ShiftId.from(new UUID(1, number)),
                new Site(new DivisionCode(division), new Text("居委会门口"), null),
                new ShiftTerms(
                        new ShiftTimes(START, START.plus(Duration.ofHours(8)), NOW, ANSWER_BY), capacity, false));
    }

    private static OrderCallUp order(
            OrganisationId command, InsurancePolicyId policy, String called, CalledPlace... places) {
        return new OrderCallUp(
                CALL_UP,
                PROJECT,
                command,
                DETAILS,
                policy,
                BASIS,
                List.of(new DivisionCode(called)),
                ANSWER_BY,
                List.of(places));
    }

    private static OrderCallUp order() {
        return order(COMMAND, POLICY, "350203001", place(1, "350203001001", 20), place(2, "350203002", 5));
    }

    private static ShiftOpened opened(CalledPlace place) {
        return new ShiftOpened(place.shiftId(), PROJECT, null, null, place.site(), place.terms());
    }

    @Test
    void opensAllItsShiftsInAProjectOfItsOwn() {
        OrderCallUp order = order();

        assertThat(ledger.send(order)).isEqualTo(Effect.RECORDED);

        assertThat(ledger.events())
                .containsExactly(
                        new CallUpOrdered(
                                CALL_UP,
                                PROJECT,
                                new DivisionCode("350203"),
                                DETAILS.name(),
                                BASIS,
                                DETAILS.qualifications(),
                                order.divisions(),
                                ANSWER_BY,
                                order.places().stream()
                                        .map(CalledPlace::shiftId)
                                        .toList()),
                        new ProjectDrafted(PROJECT, COMMAND, DETAILS),
                        new ProjectPublished(PROJECT, 1, null, 1, POLICY),
                        opened(order.places().getFirst()),
                        opened(order.places().getLast()));
    }

    @Test
    void isOrderedOnce() {
        ledger.send(order());
        List<Object> before = ledger.events();

        assertThat(ledger.send(order())).isEqualTo(Effect.ALREADY_RECORDED);

        assertThat(ledger.events()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"350203, 350206001", "350206, 350203001", "350200, 350203001"})
    void reachesNoFurtherThanItsCommand(String called, String place) {
        assertRefused(
                Problem.CALL_UP_OUTSIDE_AREA,
                () -> ledger.send(order(COMMAND, POLICY, called, place(1, "350203", 1), place(2, place, 1))));

        assertThat(ledger.events()).isEmpty();
    }

    @Test
    void isRefusedWhereNobodyAnswersForIt() {
        assertRefused(
                Problem.UNKNOWN_ORGANISATION,
                () -> ledger.send(order(NOT_REGISTERED, POLICY, "350203", place(1, "350203", 1))));

        assertThat(ledger.events()).isEmpty();
    }

    @Test
    void isRefusedWhereNobodyIsCovered() {
        InsurancePolicyId none = InsurancePolicyId.from(new UUID(2, 2));

        assertRefused(
                Problem.UNKNOWN_INSURANCE_POLICY,
                () -> ledger.send(order(COMMAND, none, "350203", place(1, "350203", 1))));

        assertThat(ledger.events()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "100001"})
    void opensNothingWhereOneOfItsShiftsCannotBe(int capacity) {
        assertRefused(
                Problem.CAPACITY_INVALID,
                () -> ledger.send(
                        order(COMMAND, POLICY, "350203", place(1, "350203", 1), place(2, "350203", capacity))));

        assertThat(ledger.events()).isEmpty();
    }

    @Test
    void endsWithItsProjectOnce() {
        ledger.send(order());
        int before = ledger.events().size();

        assertThat(ledger.send(new EndCallUp(CALL_UP, REASON))).isEqualTo(Effect.RECORDED);
        assertThat(ledger.send(new EndCallUp(CALL_UP, REASON))).isEqualTo(Effect.ALREADY_RECORDED);

        assertThat(ledger.events().subList(before, ledger.events().size()))
                .containsExactly(new CallUpEnded(CALL_UP, REASON), new ProjectClosed(PROJECT, REASON));
    }

    @Test
    void isOrderedAndEndedByWhoCommandsTheArea() {
        assertThat(order().requirement())
                .isEqualTo(new Requirement.Reaching(Power.CALL_UP, Remit.in(new DivisionCode("350203"))));
        assertThat(new EndCallUp(CALL_UP, REASON).requirement())
                .isEqualTo(new Requirement.WhereItLies(Power.CALL_UP, CALL_UP));
    }
}
