package org.redvest.command.service.attendance;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Envelope.ActorKind;
import org.redvest.api.Fleeting;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.RollId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.Check;
import org.redvest.api.service.attendance.CheckDirection;
import org.redvest.api.service.attendance.CheckInCode;
import org.redvest.api.service.attendance.CheckOutcomes;
import org.redvest.api.service.attendance.Checked;
import org.redvest.api.service.attendance.CountedAttendance;
import org.redvest.api.service.attendance.CountedAttendance.Person;
import org.redvest.api.service.attendance.Evidence;
import org.redvest.api.service.attendance.EvidenceMethod;
import org.redvest.api.service.attendance.EvidenceRange;
import org.redvest.api.service.attendance.GivenEvidence;
import org.redvest.api.service.attendance.GivenEvidence.Fix;
import org.redvest.api.service.attendance.ListOutcomes;
import org.redvest.api.service.attendance.Listed;
import org.redvest.api.service.attendance.command.CheckIn;
import org.redvest.api.service.attendance.command.CheckOut;
import org.redvest.api.service.attendance.command.CloseRoll;
import org.redvest.api.service.attendance.command.ContestNoShow;
import org.redvest.api.service.attendance.command.CorrectAttendance;
import org.redvest.api.service.attendance.command.CountAttendance;
import org.redvest.api.service.attendance.command.DecideEvidence;
import org.redvest.api.service.attendance.command.RecordAttendance;
import org.redvest.api.service.attendance.command.RecordNoShow;
import org.redvest.api.service.attendance.command.ShowCheckInCode;
import org.redvest.api.service.attendance.command.TakeChecks;
import org.redvest.api.service.attendance.command.WithdrawNoShow;
import org.redvest.api.service.attendance.event.AttendanceAmended;
import org.redvest.api.service.attendance.event.AttendanceCorrected;
import org.redvest.api.service.attendance.event.AttendanceEvent;
import org.redvest.api.service.attendance.event.AttendanceListed;
import org.redvest.api.service.attendance.event.CheckOutEstimated;
import org.redvest.api.service.attendance.event.CheckedIn;
import org.redvest.api.service.attendance.event.CheckedOut;
import org.redvest.api.service.attendance.event.EvidenceAccepted;
import org.redvest.api.service.attendance.event.EvidenceRejected;
import org.redvest.api.service.attendance.event.NoShowContested;
import org.redvest.api.service.attendance.event.NoShowRecorded;
import org.redvest.api.service.attendance.event.NoShowWithdrawn;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.service.attendance.AttendanceRules.Moment;
import org.redvest.command.service.shift.Shifts;

/**
 * Decides about attendance. One roll changes in a unit of work and nothing else: who is signed up, and when the shift is, is read
 * from the log without anybody's lock.
 */
final class RollDesk {

    /** Metres: what is told in clear of how far somebody was from the shift. */
    private static final int STEP = 100;

    private final Repository<Roll> rolls;
    private final AttendanceRules rules;
    private final Shifts shifts;
    private final Volunteers volunteers;
    private final Clock clock;

    RollDesk(Repository<Roll> rolls, AttendanceRules rules, Shifts shifts, Volunteers volunteers, Clock clock) {
        this.rolls = rolls;
        this.rules = rules;
        this.shifts = shifts;
        this.volunteers = volunteers;
        this.clock = clock;
    }

    @CommandHandler
    CheckInCode handle(ShowCheckInCode command) {
        Shifts.Known shift = shifts.require(command.shiftId());
        rules.requireNotCancelled(shift, command.direction());
        return rules.shown(shift, command.direction(), clock.instant());
    }

    @CommandHandler
    Checked handle(CheckIn command, MetaData sender) throws Exception {
        return check(
                shifts.require(command.shiftId()),
                load(command.shiftId()),
                new Wish(
                        command.volunteerId(),
                        CheckDirection.IN,
                        command.evidence(),
                        isOneself(sender),
                        command.recorder()),
                MetaData.emptyInstance());
    }

    @CommandHandler
    Checked handle(CheckOut command, MetaData sender) throws Exception {
        return check(
                shifts.require(command.shiftId()),
                load(command.shiftId()),
                new Wish(
                        command.volunteerId(),
                        CheckDirection.OUT,
                        command.evidence(),
                        isOneself(sender),
                        command.recorder()),
                MetaData.emptyInstance());
    }

    /** Whatever is refused here rests on the roll, which is the newest where something was appended to it, or on the log. */
    @CommandHandler
    CheckOutcomes handle(TakeChecks command) throws Exception {
        Shifts.Known shift = shifts.require(command.shiftId());
        Aggregate<Roll> roll = load(command.shiftId());
        return new CheckOutcomes(command.checks().stream()
                .map(check -> outcome(shift, roll, check))
                .toList());
    }

    private CheckOutcomes.Outcome outcome(Shifts.Known shift, Aggregate<Roll> roll, Check check) {
        try {
            Wish wish = new Wish(check.volunteerId(), check.direction(), check.evidence(), true, null);
            return CheckOutcomes.Outcome.recorded(check(shift, roll, wish, ownEnvelope(check)));
        } catch (Refusal refusal) {
            return CheckOutcomes.Outcome.refused(refusal.problem(), refusal.detail());
        }
    }

    /** What happens is the volunteer's own doing, as if they had been decided about alone; a chain of its own begins with it. */
    private static MetaData ownEnvelope(Check check) {
        Envelope envelope = check.envelope();
        if (envelope.actorKind() != ActorKind.VOLUNTEER
                || !check.volunteerId().value().equals(envelope.volunteer())) {
            throw new Refusal(Problem.FORBIDDEN);
        }
        return MetaData.from(envelope.asMetaData())
                .and(Envelope.CORRELATION_ID, check.evidence().id().value());
    }

    private static boolean isOneself(MetaData sender) {
        return ActorKind.VOLUNTEER.name().equals(Envelope.stored(sender, Envelope.ACTOR_KIND));
    }

    /** What somebody wants, for themselves or for another. */
    private record Wish(
            VolunteerId volunteer,
            CheckDirection direction,
            GivenEvidence given,
            boolean oneself,
            @Nullable VolunteerId recorder) {}

    private Checked check(Shifts.Known shift, Aggregate<Roll> roll, Wish wish, MetaData envelope) {
        GivenEvidence given = wish.given();
        Optional<Checked> before = roll.invoke(it -> it.answer(given.id()));
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = clock.instant();
        Moment moment = rules.requireMoment(given.clock(), shift, now);
        rules.requireNotCancelledThen(shift, wish.direction(), moment);
        VolunteerId number = requireNumber(shift, roll, volunteers.personOf(wish.volunteer()));
        Attendance attendance = roll.invoke(it -> it.of(number));
        Long slot = rules.requireShown(
                shift, wish.direction(), given.code(), moment, attendance.lastSlot(wish.direction()));
        if (slot == null && given.fix() == null) {
            requireAnothersWord(wish);
        }
        if (attendance.certified() == null) {
            attendance.requireCheck(wish.direction(), moment.at());
        } else if (!moment.offline()) {
            throw new Refusal(Problem.ATTENDANCE_CERTIFIED);
        }

        Evidence evidence = new Evidence(
                given.id(),
                moment.at(),
                method(slot, given.fix()),
                // whom the organiser does not believe is heard, and does not decide; nor who came before it was called
                // off
                attendance.isNoShow() || attendance.isRejected() || isLate(shift, wish.direction())
                        ? EvidenceRange.OUT_OF_RANGE
                        : rules.range(shift, moment.at(), given.fix()),
                now,
                moment.deviceAt(),
                moment.driftSeconds(),
                slot);
        AttendanceEvent event = event(shift.id(), number, wish, evidence, attendance);
        roll.execute(it -> it.happen(event, envelope));
        return roll.invoke(it -> it.answer(given.id())).orElseThrow();
    }

    /** Whether it is heard of only after the shift was called off. */
    private static boolean isLate(Shifts.Known shift, CheckDirection direction) {
        return direction == CheckDirection.IN && shift.cancelled();
    }

    /** With nothing else to show for it, it is somebody's word, and an organiser's only of others. */
    private void requireAnothersWord(Wish wish) {
        if (wish.oneself()) {
            throw new Refusal(Problem.EVIDENCE_REQUIRED);
        }
        requireSomebodyElse(wish.volunteer(), wish.recorder());
    }

    /** Nobody says of themselves that they were there, under whichever of their numbers. */
    private void requireSomebodyElse(VolunteerId volunteer, @Nullable VolunteerId recorder) {
        if (recorder != null && volunteers.personOf(volunteer).contains(recorder)) {
            throw new Refusal(Problem.SELF_RECORDING);
        }
    }

    /** Where somebody is named by one of their numbers already, it stays that one. */
    private VolunteerId requireNumber(Shifts.Known shift, Aggregate<Roll> roll, Collection<VolunteerId> person) {
        return roll.invoke(it -> it.numberOf(person)).orElseGet(() -> requireSignedUp(shift, person));
    }

    /** Of a shift that was called off everybody is released: those are meant who had a place until then. */
    private VolunteerId requireSignedUp(Shifts.Known shift, Collection<VolunteerId> person) {
        if (!shift.cancelled()) {
            return rules.requireSignedUp(person, shift);
        }
        Set<VolunteerId> confirmed = shifts.confirmed(shift.id());
        return person.stream()
                .filter(confirmed::contains)
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.NOT_SIGNED_UP));
    }

    private static EvidenceMethod method(@Nullable Long slot, @Nullable Fix fix) {
        if (slot != null) {
            return EvidenceMethod.CODE;
        }
        return fix == null ? EvidenceMethod.ORGANISER : EvidenceMethod.LOCATION;
    }

    private static AttendanceEvent event(
            ShiftId shift, VolunteerId number, Wish wish, Evidence evidence, Attendance attendance) {
        if (attendance.certified() != null) {
            return new AttendanceAmended(shift, number, wish.direction(), evidence);
        }
        Fix fix = wish.given().fix();
        Integer metres = fix == null ? null : Integer.valueOf((fix.metres() + STEP / 2) / STEP * STEP);
        // what is under the key of another number of theirs would not open
        Fleeting location = fix == null || !fix.under().equals(number) ? null : fix.location();
        return switch (wish.direction()) {
            case IN -> new CheckedIn(shift, number, evidence, metres, location);
            case OUT -> new CheckedOut(shift, number, evidence, metres, location);
        };
    }

    @CommandHandler
    ListOutcomes handle(RecordAttendance command) throws Exception {
        Shifts.Known shift = shifts.require(command.shiftId());
        rules.requireNotCancelled(shift);
        Aggregate<Roll> roll = load(command.shiftId());
        Set<VolunteerId> confirmed = shifts.confirmed(command.shiftId());
        List<ListOutcomes.Outcome> outcomes = new ArrayList<>();
        for (Listed listed : command.people()) {
            outcomes.add(outcome(shift, roll, listed, command, confirmed));
        }
        return new ListOutcomes(outcomes);
    }

    private ListOutcomes.Outcome outcome(
            Shifts.Known shift,
            Aggregate<Roll> roll,
            Listed listed,
            RecordAttendance command,
            Set<VolunteerId> confirmed) {
        try {
            requireSomebodyElse(listed.volunteerId(), command.recorder());
            return list(shift, roll, listed, command.method(), confirmed);
        } catch (Refusal refusal) {
            return ListOutcomes.Outcome.refused(listed.volunteerId(), refusal.problem(), refusal.detail());
        }
    }

    /** Who came without a place is evidence like any other that is out of range: the organiser accepts it by name. */
    private ListOutcomes.Outcome list(
            Shifts.Known shift,
            Aggregate<Roll> roll,
            Listed listed,
            EvidenceMethod method,
            Set<VolunteerId> confirmed) {
        rules.requireStretch(shift, listed.from(), listed.to(), clock.instant());
        volunteers.of(listed.volunteerId()).requireRegistered();
        volunteers.of(listed.volunteerId()).requireNotErased();
        List<VolunteerId> person = volunteers.personOf(listed.volunteerId());
        Optional<VolunteerId> signedUp =
                person.stream().filter(confirmed::contains).findFirst();
        VolunteerId number =
                roll.invoke(it -> it.numberOf(person)).orElseGet(() -> signedUp.orElse(listed.volunteerId()));
        Attendance attendance = roll.invoke(it -> it.of(number));
        EvidenceRange range = signedUp.isPresent() && rules.isInWindow(shift, listed.from(), listed.to())
                ? EvidenceRange.IN_RANGE
                : EvidenceRange.OUT_OF_RANGE;
        if (attendance.hasAttended() && attendance.is(listed.from(), listed.to())) {
            return ListOutcomes.Outcome.of(listed.volunteerId(), Effect.ALREADY_RECORDED, range);
        }
        attendance.requireNotCertified();
        if (attendance.hasAttended()) {
            throw new Refusal(Problem.ALREADY_CHECKED_IN);
        }

        AttendanceEvent event = new AttendanceListed(shift.id(), number, listed.from(), listed.to(), method, range);
        roll.execute(it -> it.happen(event, MetaData.emptyInstance()));
        return ListOutcomes.Outcome.of(listed.volunteerId(), Effect.RECORDED, range);
    }

    @CommandHandler
    Effect handle(DecideEvidence command) throws Exception {
        requireSomebodyElse(command.volunteerId(), command.recorder());
        return decide(command.shiftId(), command.volunteerId(), (number, attendance) -> {
            boolean asDecided = command.accepted() ? attendance.isAccepted() : attendance.isRejected();
            if (asDecided) {
                return Optional.empty();
            }
            attendance.requireNotCertified();
            if (!attendance.hasAttended() || (command.accepted() && !attendance.needsDecision())) {
                throw new Refusal(Problem.NO_EVIDENCE_TO_DECIDE);
            }
            return Optional.of(
                    command.accepted()
                            ? new EvidenceAccepted(command.shiftId(), number, command.reason())
                            : new EvidenceRejected(
                                    command.shiftId(),
                                    number,
                                    Optional.ofNullable(command.reason())
                                            .orElseThrow(() -> new Refusal(
                                                    Problem.INVALID_FIELD, "Say why what shows it is not accepted."))));
        });
    }

    @CommandHandler
    Effect handle(CorrectAttendance command) throws Exception {
        Shifts.Known shift = shifts.require(command.shiftId());
        requireSomebodyElse(command.volunteerId(), command.recorder());
        return decide(command.shiftId(), command.volunteerId(), (number, attendance) -> {
            if (attendance.hasAttended()
                    && attendance.is(command.from(), command.to())
                    && !attendance.needsDecision()) {
                return Optional.empty();
            }
            attendance.requireNotCertified();
            if (!attendance.hasAttended()) {
                rules.requireNotCancelled(shift);
            }
            rules.requireStretch(shift, command.from(), command.to(), clock.instant());
            return Optional.of(
                    new AttendanceCorrected(command.shiftId(), number, command.from(), command.to(), command.reason()));
        });
    }

    @CommandHandler
    Effect handle(RecordNoShow command) throws Exception {
        Shifts.Known shift = shifts.require(command.shiftId());
        return decide(command.shiftId(), command.volunteerId(), (number, attendance) -> {
            if (attendance.isNoShow()) {
                return Optional.empty();
            }
            attendance.requireNotCertified();
            rules.requireNotCancelled(shift);
            rules.requireOver(shift, clock.instant());
            if (attendance.hasAttended()) {
                throw new Refusal(Problem.ALREADY_CHECKED_IN);
            }
            rules.requireSignedUp(volunteers.personOf(number), shift);
            return Optional.of(new NoShowRecorded(command.shiftId(), number, command.reason()));
        });
    }

    @CommandHandler
    Effect handle(ContestNoShow command) throws Exception {
        return decide(command.shiftId(), command.volunteerId(), (number, attendance) -> {
            if (attendance.isContested()) {
                return Optional.empty();
            }
            requireNoShow(attendance);
            return Optional.of(new NoShowContested(command.shiftId(), number, command.reason()));
        });
    }

    @CommandHandler
    Effect handle(WithdrawNoShow command) throws Exception {
        requireSomebodyElse(command.volunteerId(), command.recorder());
        return decide(command.shiftId(), command.volunteerId(), (number, attendance) -> {
            requireNoShow(attendance);
            return Optional.of(new NoShowWithdrawn(command.shiftId(), number, command.reason()));
        });
    }

    private static void requireNoShow(Attendance attendance) {
        if (!attendance.isNoShow()) {
            throw new Refusal(Problem.NO_SHOW_NOT_RECORDED);
        }
    }

    /** What comes of a decision about somebody; nothing where it stands so already. */
    @FunctionalInterface
    private interface Decision {

        Optional<AttendanceEvent> about(VolunteerId number, Attendance attendance);
    }

    /** About who is named on the roll or has a place; nobody else is any of its business. */
    private Effect decide(ShiftId id, VolunteerId volunteer, Decision decision) throws Exception {
        Shifts.Known shift = shifts.require(id);
        Aggregate<Roll> roll = load(id);
        VolunteerId number = requireNumber(shift, roll, volunteers.personOf(volunteer));
        Optional<AttendanceEvent> event = decision.about(number, roll.invoke(it -> it.of(number)));
        event.ifPresent(decided -> roll.execute(it -> it.happen(decided, MetaData.emptyInstance())));
        return event.isPresent() ? Effect.RECORDED : Effect.ALREADY_RECORDED;
    }

    @CommandHandler
    Effect handle(CloseRoll command) throws Exception {
        Shifts.Known shift = shifts.require(command.shiftId());
        if (clock.instant().isBefore(rules.closing(shift))) {
            // whoever asks by another clock comes again, or it is never closed
            throw new Refusal(Problem.BUSY);
        }
        Aggregate<Roll> roll = load(command.shiftId());
        List<AttendanceEvent> estimates = roll.invoke(it -> estimates(shift, it));
        estimates.forEach(estimate -> roll.execute(it -> it.happen(estimate, MetaData.emptyInstance())));
        return estimates.isEmpty() ? Effect.ALREADY_RECORDED : Effect.RECORDED;
    }

    private List<AttendanceEvent> estimates(Shifts.Known shift, Roll roll) {
        List<AttendanceEvent> estimates = new ArrayList<>();
        for (VolunteerId volunteer : roll.people()) {
            Attendance attendance = roll.of(volunteer);
            Instant from = attendance.from();
            if (attendance.isPresent() && from != null) {
                estimates.add(new CheckOutEstimated(shift.id(), volunteer, rules.estimate(shift, from)));
            }
        }
        return estimates;
    }

    @CommandHandler
    CountedAttendance handle(CountAttendance command) throws Exception {
        Shifts.Known shift = shifts.require(command.shiftId());
        Aggregate<Roll> roll = load(command.shiftId());
        return new CountedAttendance(
                command.people().isEmpty()
                        ? roll.invoke(it -> everybody(shift, it))
                        : roll.invoke(it -> counted(shift, it, command.people())));
    }

    private List<Person> everybody(Shifts.Known shift, Roll roll) {
        return roll.people().stream()
                .filter(volunteer -> roll.of(volunteer).hasAttended())
                .map(volunteer -> counted(shift, roll, volunteer))
                .toList();
    }

    private List<Person> counted(Shifts.Known shift, Roll roll, Collection<VolunteerId> people) {
        return VolunteerId.inOrder(people).stream()
                .map(volunteer -> roll.numberOf(volunteers.personOf(volunteer)).orElse(volunteer))
                .distinct()
                .map(number -> counted(shift, roll, number))
                .toList();
    }

    private Person counted(Shifts.Known shift, Roll roll, VolunteerId number) {
        VolunteerId now = volunteers.personOf(number).getFirst();
        Attendance attendance = roll.of(number);
        try {
            ServiceInterval interval = attendance.countedIn(shift.times());
            return new Person(number, now, interval, attendance.evidence(), attendance.certified(), null, null);
        } catch (Refusal refusal) {
            return new Person(number, now, null, null, attendance.certified(), refusal.problem(), refusal.detail());
        }
    }

    private Aggregate<Roll> load(ShiftId shift) throws Exception {
        return rolls.loadOrCreate(RollId.of(shift).value(), Roll::new);
    }
}
