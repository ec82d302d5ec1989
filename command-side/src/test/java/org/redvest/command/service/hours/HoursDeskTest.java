package org.redvest.command.service.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.api.CivilTime;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.api.service.hours.command.ApproveHoursCorrection;
import org.redvest.api.service.hours.command.DecideHoursObjection;
import org.redvest.api.service.hours.command.ProposeHoursCorrection;
import org.redvest.api.service.hours.command.RaiseHoursObjection;
import org.redvest.api.service.hours.command.RefuseHoursCorrection;
import org.redvest.api.service.hours.command.WithdrawHoursObjection;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursCorrectionProposed;
import org.redvest.api.service.hours.event.HoursEvent;
import org.redvest.api.service.hours.event.HoursObjectionRaised;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.hours.event.HoursSuspended;
import org.redvest.api.service.hours.event.HoursSustained;
import org.redvest.city.WorkingDays;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.city.organisation.TestOrganisations;
import org.redvest.command.city.policy.FoundingPolicies;
import org.redvest.command.person.volunteer.BirthDates;
import org.redvest.command.person.volunteer.CertificationRules;
import org.redvest.command.person.volunteer.CertifiedServices;
import org.redvest.command.person.volunteer.Certifiers;
import org.redvest.command.person.volunteer.RecordingDeadline;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.person.volunteer.Volunteer;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Hand;

/** Disputes about a service record, on a log in memory: the record changes with the dispute or not at all. */
class HoursDeskTest {

    private static final Instant NOW = Instant.parse("2026-03-09T04:00:00Z");
    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final VolunteerId LEADER = VolunteerId.from(new UUID(1, 2));
    private static final OrganisationId BUREAU = OrganisationId.of("11350200MJB007228F");
    private static final ServiceRecordId RECORD = ServiceRecordId.from(new UUID(2, 1));
    private static final ServiceRecordId LATER = ServiceRecordId.from(new UUID(2, 2));
    private static final HoursObjectionId OBJECTION = HoursObjectionId.from(new UUID(3, 1));
    private static final HoursChangeId CHANGE = HoursChangeId.from(new UUID(4, 1));
    private static final ShiftId SHIFT = ShiftId.from(new UUID(5, 1));
    private static final Text WHY = new Text("提前结束");
    private static final Instant EIGHT = Instant.parse("2026-03-07T00:00:00Z");
    private static final Instant TEN = EIGHT.plus(Duration.ofHours(2));
    private static final Instant TEN_MORE = TEN.plus(Duration.ofMinutes(10));

    private final LedgerInMemory ledger = new LedgerInMemory(configurer -> configurer
            .configureAggregate(Volunteer.class)
            .configureAggregate(HoursObjection.class)
            .configureAggregate(HoursChange.class)
            .registerCommandHandler(this::desk));

    private HoursDesk desk(Configuration configuration) {
        return new HoursDesk(
                configuration.repository(Volunteer.class),
                configuration.repository(HoursObjection.class),
                configuration.repository(HoursChange.class),
                new Disputes(
                        objection -> facts(objection.value(), HoursObjectionRaised.class).stream()
                                .findFirst(),
                        change -> facts(change.value(), HoursCorrectionProposed.class).stream()
                                .findFirst()),
                new CertifiedServices(volunteer -> facts(volunteer.value(), HoursEvent.class)),
                new Certifiers(volunteer -> facts(volunteer.value(), HoursCertified.class).stream()
                        .map(hours -> new Certifiers.Certified(
                                hours, hours.end(), Hand.of(MetaData.with(Envelope.ACTOR_ID, "certifier"))))),
                new CertificationRules(
                        TestOrganisations.registered(BUREAU),
                        volunteers(),
                        FoundingPolicies.inForce(),
                        new BirthDates((volunteer, birthDate) -> Optional.of("1990-01-01"))),
                volunteers(),
                (shift, record, interval) -> {
                    throw new Refusal(Problem.CORRECTION_OUTSIDE_SHIFT);
                },
                FoundingPolicies.inForce(),
                new RecordingDeadline(new WorkingDays()),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Volunteers volunteers() {
        return new Volunteers(id -> facts(id.value(), VolunteerEvent.class), document -> Optional.empty());
    }

    private <E> List<E> facts(String aggregate, Class<E> type) {
        return ledger.events(aggregate).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @BeforeEach
    void servedUnderNotice() {
        ledger.happened(SHEN.value(), 0, Registrations.registered(SHEN));
        ledger.happened(SHEN.value(), 1, certified(RECORD, EIGHT, TEN, LocalDate.of(2026, 3, 9), null));
    }

    private List<HoursEvent> changes() {
        return facts(SHEN.value(), HoursEvent.class).stream()
                .filter(event -> !(event instanceof HoursCertified))
                .toList();
    }

    private void assertRefused(Problem problem, String subject, Command<Effect> command) {
        int before = ledger.events().size();
        assertThatThrownBy(() -> ledger.sendAs(subject, command))
                .satisfies(failure -> assertThat(problemOf(failure)).isEqualTo(problem));
        assertThat(ledger.events()).as("nothing was written").hasSize(before);
    }

    private static Problem problemOf(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof Refusal refusal)) {
            cause = Objects.requireNonNull(cause.getCause());
        }
        return refusal.problem();
    }

    @Nested
    class AnObjection {

        private final RaiseHoursObjection raise = new RaiseHoursObjection(OBJECTION, SHEN, RECORD, WHY);

        @Test
        void suspendsTheRecord() {
            assertThat(ledger.sendAs("neighbour", raise)).isEqualTo(Effect.RECORDED);

            assertThat(changes()).containsExactly(new HoursSuspended(RECORD, SHEN, OBJECTION, 120));
        }

        @Test
        void isOneHoweverOftenItIsSent() {
            ledger.sendAs("neighbour", raise);

            assertThat(ledger.sendAs("neighbour", raise)).isEqualTo(Effect.ALREADY_RECORDED);
            assertRefused(
                    Problem.OBJECTION_REPEATED,
                    "neighbour",
                    new RaiseHoursObjection(OBJECTION, SHEN, RECORD, new Text("另一个理由")));
        }

        @Test
        void isRaisedUnderNotice() {
            ledger.happened(SHEN.value(), 2, certified(LATER, TEN, TEN_MORE, LocalDate.of(2026, 3, 6), null));

            assertRefused(
                    Problem.OBJECTION_PERIOD_OVER, "neighbour", new RaiseHoursObjection(OBJECTION, SHEN, LATER, WHY));
        }

        @Test
        void isNotDecidedByAParty() {
            ledger.sendAs("neighbour", raise);

            assertRefused(Problem.DECIDER_IS_PARTY, "neighbour", decide(true, null));
            assertRefused(Problem.DECIDER_IS_PARTY, "certifier", decide(true, null));
            assertRefused(Problem.DECIDER_IS_PARTY, "officer", decide(true, LEADER));
            assertRefused(Problem.DECIDER_IS_PARTY, "officer", decide(true, SHEN));
        }

        @Test
        void upheldRevokesTheRecord() {
            ledger.sendAs("neighbour", raise);
            ledger.sendAs("officer", decide(true, null));

            assertThat(changes())
                    .last()
                    .isEqualTo(new HoursRevoked(
                            RECORD,
                            SHEN,
                            HoursChangeId.of(OBJECTION.value(), RECORD),
                            EIGHT,
                            TEN,
                            120,
                            WHY,
                            OBJECTION,
                            null));
            assertThat(ledger.sendAs("officer", decide(true, null))).isEqualTo(Effect.ALREADY_RECORDED);
            assertRefused(Problem.HOURS_OBJECTION_DECIDED, "officer", decide(false, null));
        }

        @Test
        void rejectedSustainsIt() {
            ledger.sendAs("neighbour", raise);
            ledger.sendAs("officer", decide(false, null));

            assertThat(changes()).last().isEqualTo(new HoursSustained(RECORD, SHEN, OBJECTION, 120));
        }

        @Test
        void isTakenBackByWhoRaisedIt() {
            ledger.sendAs("neighbour", raise);

            assertRefused(Problem.NOT_THE_OBJECTOR, "another", new WithdrawHoursObjection(OBJECTION));
            ledger.sendAs("neighbour", new WithdrawHoursObjection(OBJECTION));
            assertThat(changes()).last().isEqualTo(new HoursSustained(RECORD, SHEN, OBJECTION, 120));
        }

        @Test
        void thatNobodyRaisedIsUnknown() {
            assertRefused(Problem.UNKNOWN_HOURS_OBJECTION, "officer", decide(true, null));
        }

        private DecideHoursObjection decide(boolean upheld, @Nullable VolunteerId decider) {
            return new DecideHoursObjection(OBJECTION, upheld, WHY, decider);
        }
    }

    @Nested
    class ACorrection {

        private final ServiceInterval shorter = new ServiceInterval(EIGHT, TEN.minus(Duration.ofHours(1)));

        private ProposeHoursCorrection propose(ServiceInterval interval) {
            return new ProposeHoursCorrection(CHANGE, SHEN, RECORD, interval, null, WHY);
        }

        @Test
        void countsOnceSomebodyElseApproves() {
            ledger.sendAs("proposer", propose(shorter));
            assertThat(changes()).isEmpty();
            assertRefused(Problem.APPROVER_IS_PROPOSER, "proposer", new ApproveHoursCorrection(CHANGE));

            ledger.sendAs("approver", new ApproveHoursCorrection(CHANGE));

            assertThat(changes())
                    .containsExactly(new HoursCorrected(
                            RECORD,
                            SHEN,
                            CHANGE,
                            EIGHT,
                            TEN,
                            120,
                            EIGHT,
                            shorter.end(),
                            CivilTime.dateOf(EIGHT),
                            60,
                            WHY,
                            new Subject("proposer"),
                            1));
            assertThat(ledger.sendAs("approver", new ApproveHoursCorrection(CHANGE)))
                    .isEqualTo(Effect.ALREADY_RECORDED);
        }

        @Test
        void leavesItsOwnTimeOut() {
            ledger.sendAs("proposer", propose(new ServiceInterval(EIGHT, TEN_MORE)));

            assertThat(ledger.sendAs("approver", new ApproveHoursCorrection(CHANGE)))
                    .isEqualTo(Effect.RECORDED);
        }

        @Test
        void overlapsNothingElse() {
            ledger.happened(SHEN.value(), 2, certified(LATER, TEN, TEN_MORE, null, null));
            ledger.sendAs("proposer", propose(new ServiceInterval(EIGHT, TEN_MORE)));

            assertRefused(Problem.HOURS_OVERLAP, "approver", new ApproveHoursCorrection(CHANGE));
        }

        @Test
        void changesSomething() {
            assertRefused(Problem.CORRECTION_CHANGES_NOTHING, "proposer", propose(new ServiceInterval(EIGHT, TEN)));
        }

        @Test
        void startsFromWhatCounts() {
            assertRefused(
                    Problem.RECORD_CHANGED_MEANWHILE,
                    "proposer",
                    new ProposeHoursCorrection(CHANGE, SHEN, RECORD, shorter, shorter, WHY));
            ledger.sendAs("proposer", propose(shorter));
            HoursChangeId other = HoursChangeId.from(new UUID(4, 2));
            ledger.sendAs(
                    "proposer",
                    new ProposeHoursCorrection(other, SHEN, RECORD, new ServiceInterval(EIGHT, TEN_MORE), null, WHY));
            ledger.sendAs("approver", new ApproveHoursCorrection(CHANGE));

            assertRefused(Problem.RECORD_CHANGED_MEANWHILE, "approver", new ApproveHoursCorrection(other));
        }

        @Test
        void isOfNoRevokedRecord() {
            ledger.happened(SHEN.value(), 2, new HoursRevoked(RECORD, SHEN, CHANGE, EIGHT, TEN, 120, WHY, null, null));

            assertRefused(Problem.RECORD_REVOKED, "proposer", propose(shorter));
        }

        @Test
        void isOfARecordThatThereIs() {
            assertRefused(
                    Problem.UNKNOWN_SERVICE_RECORD,
                    "proposer",
                    new ProposeHoursCorrection(CHANGE, SHEN, LATER, shorter, null, WHY));
        }

        @Test
        void staysWithinTheShift() {
            ledger.happened(SHEN.value(), 2, certified(LATER, TEN, TEN_MORE, null, SHIFT));

            assertRefused(
                    Problem.CORRECTION_OUTSIDE_SHIFT,
                    "proposer",
                    new ProposeHoursCorrection(
                            CHANGE,
                            SHEN,
                            LATER,
                            new ServiceInterval(TEN, TEN_MORE.plus(Duration.ofMinutes(1))),
                            null,
                            WHY));
        }

        @Test
        void isRefusedOnce() {
            ledger.sendAs("proposer", propose(shorter));
            ledger.sendAs("officer", new RefuseHoursCorrection(CHANGE, WHY));

            assertRefused(Problem.HOURS_CHANGE_DECIDED, "approver", new ApproveHoursCorrection(CHANGE));
            assertThat(changes()).isEmpty();
        }
    }

    private static HoursCertified certified(
            ServiceRecordId record,
            Instant start,
            Instant end,
            @Nullable LocalDate noticeUntil,
            @Nullable ShiftId shift) {
        return new HoursCertified(
                record,
                SHEN,
                BUREAU,
                LEADER,
                new Text("环境整治"),
                new Text("洁净家园"),
                start,
                end,
                CivilTime.dateOf(start),
                Duration.between(start, end).toMinutes(),
                new DivisionCode("350203001001"),
                new Text("社区公共区域"),
                Timeliness.ON_TIME,
                1,
                shift,
                null,
                noticeUntil,
                false,
                null,
                null,
                null);
    }
}
