package org.redvest.command.service.attendance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Coordinates;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Refusal;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.policy.event.PolicyAdopted;
import org.redvest.api.id.DiaryId;
import org.redvest.api.id.EvidenceId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.RollId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.service.attendance.Check;
import org.redvest.api.service.attendance.CheckDirection;
import org.redvest.api.service.attendance.CheckOutcomes;
import org.redvest.api.service.attendance.Checked;
import org.redvest.api.service.attendance.GivenEvidence;
import org.redvest.api.service.attendance.GivenEvidence.DeviceClock;
import org.redvest.api.service.attendance.GivenEvidence.Fix;
import org.redvest.api.service.attendance.command.CertifyAttendance;
import org.redvest.api.service.attendance.command.TakeChecks;
import org.redvest.api.service.diary.event.CommitmentDropped;
import org.redvest.api.service.diary.event.CommitmentNoted;
import org.redvest.api.service.project.Risk;
import org.redvest.api.service.shift.ReleaseCause;
import org.redvest.api.service.shift.ShiftTerms;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.api.service.shift.event.PlaceReleased;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.city.WorkingDays;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.SettableClock;
import org.redvest.command.city.organisation.TestOrganisations;
import org.redvest.command.city.policy.FoundingPolicies;
import org.redvest.command.city.policy.Policies;
import org.redvest.command.person.identity.ConfirmationCodes;
import org.redvest.command.person.volunteer.BirthDates;
import org.redvest.command.person.volunteer.CertificationRules;
import org.redvest.command.person.volunteer.CertifiedServices;
import org.redvest.command.person.volunteer.Certifiers;
import org.redvest.command.person.volunteer.RecordingDeadline;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.person.volunteer.Volunteer;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.service.diary.Commitments;
import org.redvest.command.service.project.TestProjects;
import org.redvest.command.service.shift.Shifts;

/** A ledger in memory in which people come to shifts and go: all of it decides as in the product, on one log. */
final class AttendanceLedger {

    static final Instant START = Instant.parse("2026-03-07T00:30:00Z");
    static final Instant END = Instant.parse("2026-03-07T02:30:00Z");
    static final ShiftId SHIFT = ShiftId.from(new UUID(1, 1));
    static final ShiftId ANOTHER = ShiftId.from(new UUID(1, 2));

    private static final ProjectId PROJECT = ProjectId.from(new UUID(9, 1));
    private static final OrganisationId TEAM = OrganisationId.of("51350200MJB00000XC");
    private static final Map<PolicyKind, Integer> FIGURES = Map.of(
            PolicyKind.CHECK_IN_EARLY_MINUTES, 30,
            PolicyKind.CHECK_OUT_LATE_MINUTES, 60,
            PolicyKind.FENCE_METRES, 500,
            PolicyKind.CHECK_IN_CODE_SECONDS, 30,
            PolicyKind.CHECK_OUT_CLOSING_MINUTES, 240,
            PolicyKind.ESTIMATED_MOST_MINUTES, 90,
            PolicyKind.DEVICE_DRIFT_MINUTES, 10,
            PolicyKind.OFFLINE_SYNC_DAYS, 7);

    private static final int LEADER = 99;

    Instant time = START;
    final CheckInCodes codes = new CheckInCodes(AttendanceLedger::hash);

    private final LedgerInMemory ledger;

    AttendanceLedger() {
        Clock clock = new SettableClock(() -> time);
        Policies policies = new Policies(kind -> List.of(new PolicyAdopted(
                kind,
                1,
                new Text("founding"),
                FIGURES.getOrDefault(kind, 24),
                LocalDate.of(2012, 1, 1),
                new Text("a test"))));
        TestProjects projects =
                new TestProjects().published(PROJECT, TEAM, TestProjects.details("350203001", Risk.LOW));
        Shifts shifts = new Shifts((id, from) -> messages(id.value(), from), projects.projects());
        AttendanceRules rules =
                new AttendanceRules(policies, codes, new Commitments(diary -> messages(diary.value(), 0)));
        Volunteers volunteers = new Volunteers(
                id -> log(id.value()).stream()
                        .filter(VolunteerEvent.class::isInstance)
                        .map(VolunteerEvent.class::cast)
                        .toList(),
                document -> Optional.empty());
        this.ledger = new LedgerInMemory(configurer -> configurer
                .configureAggregate(Roll.class)
                .configureAggregate(Volunteer.class)
                .registerComponent(Certifiers.class, configuration -> new Certifiers(volunteer -> Stream.of()))
                .registerComponent(CertifiedServices.class, configuration -> new CertifiedServices(id -> List.of()))
                .registerComponent(
                        CertificationRules.class,
                        configuration -> new CertificationRules(
                                TestOrganisations.registered(TEAM),
                                volunteers,
                                FoundingPolicies.inForce(),
                                new BirthDates((volunteer, birthDate) -> Optional.of("1990-01-01"))))
                .registerComponent(RecordingDeadline.class, configuration -> new RecordingDeadline(new WorkingDays()))
                .registerComponent(
                        ConfirmationCodes.class, configuration -> new ConfirmationCodes(volunteer -> new byte[12]))
                .registerComponent(Clock.class, configuration -> clock)
                .registerCommandHandler(configuration ->
                        new RollDesk(configuration.repository(Roll.class), rules, shifts, volunteers, clock))
                .registerCommandHandler(configuration -> new CertificationDesk(
                        configuration.repository(Roll.class),
                        configuration.repository(Volunteer.class),
                        shifts,
                        volunteers)));
        registered(LEADER);
    }

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<DomainEventMessage<?>> messages(String stream, long from) {
        List<Object> all = log(stream);
        return LongStream.range(from, all.size())
                .<DomainEventMessage<?>>mapToObj(sequence -> new GenericDomainEventMessage<>(
                        "history",
                        stream,
                        sequence,
                        new GenericEventMessage<>(all.get(Math.toIntExact(sequence))),
                        () -> START))
                .toList();
    }

    static VolunteerId volunteer(int number) {
        return VolunteerId.from(new UUID(2, number));
    }

    static EvidenceId evidence(int number) {
        return EvidenceId.from(new UUID(4, number));
    }

    /** A shift of two hours in the morning. */
    void opened(ShiftId shift) {
        happened(
                shift.value(),
                new ShiftOpened(
                        shift,
                        PROJECT,
                        null,
                        null,
                        new Site(
                                new DivisionCode("350203001"),
                                new Text("居委会门口"),
                                new Coordinates(118_080_000, 24_450_000)),
                        new ShiftTerms(new ShiftTimes(START, END, START.minusSeconds(86_400), START), 1000, true)));
    }

    /** Somebody who is registered and has a place. */
    void signedUp(ShiftId shift, int number) {
        registered(number);
        VolunteerId volunteer = volunteer(number);
        SignUpId signUp = SignUpId.from(new UUID(3, number));
        happened(shift.value(), new PlaceTaken(shift, signUp, volunteer, 1, null));
        happened(DiaryId.of(volunteer).value(), new CommitmentNoted(volunteer, signUp, shift, START, END, true));
    }

    /** Somebody who has no place any more. */
    void released(ShiftId shift, int number, ReleaseCause cause) {
        VolunteerId volunteer = volunteer(number);
        SignUpId signUp = SignUpId.from(new UUID(3, number));
        happened(shift.value(), new PlaceReleased(shift, signUp, volunteer, SignUpState.CONFIRMED, cause, null));
        happened(DiaryId.of(volunteer).value(), new CommitmentDropped(volunteer, signUp));
    }

    void registered(int number) {
        happened(volunteer(number).value(), Registrations.registered(volunteer(number)));
    }

    void happened(String stream, Object event) {
        ledger.happened(stream, log(stream).size(), event);
    }

    /** The code that is shown then. */
    String code(ShiftId shift, CheckDirection direction, Instant at) {
        return codes.shown(shift, direction, at, 30).code();
    }

    /** The code that is shown now, typed by somebody whose device is online. */
    GivenEvidence shown(int number, CheckDirection direction) {
        return typed(number, code(SHIFT, direction, time));
    }

    static GivenEvidence typed(int number, @Nullable String code) {
        return new GivenEvidence(evidence(number), code, null, null);
    }

    static GivenEvidence at(int number, Fix fix) {
        return new GivenEvidence(evidence(number), null, fix, null);
    }

    GivenEvidence offline(int number, CheckDirection direction, Instant at, DeviceClock clock) {
        return new GivenEvidence(evidence(number), code(SHIFT, direction, at), null, clock);
    }

    /** Somebody's own wish. */
    Checked own(int number, CheckDirection direction, GivenEvidence given) {
        return own(SHIFT, number, direction, given);
    }

    Checked own(ShiftId shift, int number, CheckDirection direction, GivenEvidence given) {
        VolunteerId volunteer = volunteer(number);
        Check check = new Check(volunteer, direction, given, Envelope.volunteer("somebody", volunteer.value()), null);
        CheckOutcomes.Outcome outcome =
                send(new TakeChecks(shift, List.of(check))).all().getFirst();
        Checked checked = outcome.checked();
        if (checked == null) {
            throw new Refusal(Objects.requireNonNull(outcome.refused()), String.valueOf(outcome.detail()));
        }
        return checked;
    }

    /** What the leader certifies of somebody's attendance, as this record. */
    static CertifyAttendance certifying(int number, ServiceRecordId record) {
        return certifying(number, record, null);
    }

    /** The same, seen by somebody. */
    static CertifyAttendance certifying(int number, ServiceRecordId record, @Nullable Integer witness) {
        return new CertifyAttendance(
                SHIFT,
                volunteer(number),
                record,
                TEAM,
                volunteer(LEADER),
                new Text("清扫公园"),
                new Text("洁净家园"),
                new DivisionCode("350203001"),
                new Text("居委会门口"),
                witness == null ? null : volunteer(witness));
    }

    <R> R send(Command<R> command) {
        return ledger.send(command);
    }

    List<Object> log(String stream) {
        return ledger.events(stream);
    }

    List<Object> roll() {
        return log(RollId.of(SHIFT).value());
    }

    List<Object> all() {
        return ledger.events();
    }
}
