package org.redvest.command.service.hours;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.command.ApproveHoursCorrection;
import org.redvest.api.service.hours.command.DecideHoursObjection;
import org.redvest.api.service.hours.command.ProposeHoursCorrection;
import org.redvest.api.service.hours.command.RaiseHoursObjection;
import org.redvest.api.service.hours.command.RefuseHoursCorrection;
import org.redvest.api.service.hours.command.WithdrawHoursObjection;
import org.redvest.api.service.hours.event.HoursChangeEvent;
import org.redvest.api.service.hours.event.HoursCorrectionApproved;
import org.redvest.api.service.hours.event.HoursCorrectionProposed;
import org.redvest.api.service.hours.event.HoursCorrectionRefused;
import org.redvest.api.service.hours.event.HoursObjectionEvent;
import org.redvest.api.service.hours.event.HoursObjectionRaised;
import org.redvest.api.service.hours.event.HoursObjectionRejected;
import org.redvest.api.service.hours.event.HoursObjectionUpheld;
import org.redvest.api.service.hours.event.HoursObjectionWithdrawn;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.command.city.policy.Policies;
import org.redvest.command.person.volunteer.CertificationRules;
import org.redvest.command.person.volunteer.CertifiedRecord;
import org.redvest.command.person.volunteer.CertifiedServices;
import org.redvest.command.person.volunteer.Certifiers;
import org.redvest.command.person.volunteer.RecordingDeadline;
import org.redvest.command.person.volunteer.Volunteer;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Hand;

/**
 * Decides what a dispute about a service record comes to: objection or correction and the record change in one unit of work, or
 * not at all (ADR 6). The volunteer first, and then the objection or the correction, so that two of them never wait for each
 * other.
 */
final class HoursDesk {

    private final Repository<Volunteer> registered;
    private final Repository<HoursObjection> objections;
    private final Repository<HoursChange> corrections;
    private final Disputes disputes;
    private final CertifiedServices services;
    private final Certifiers certifiers;
    private final CertificationRules rules;
    private final Volunteers volunteers;
    private final Within within;
    private final Policies policies;
    private final RecordingDeadline deadline;
    private final Clock clock;

    /** What a record of a shift must stay within. */
    @FunctionalInterface
    interface Within {

        /** Requires it of the record of a shift. */
        void require(ShiftId shift, CertifiedRecord record, ServiceInterval interval);
    }

    HoursDesk(
            Repository<Volunteer> registered,
            Repository<HoursObjection> objections,
            Repository<HoursChange> corrections,
            Disputes disputes,
            CertifiedServices services,
            Certifiers certifiers,
            CertificationRules rules,
            Volunteers volunteers,
            Within within,
            Policies policies,
            RecordingDeadline deadline,
            Clock clock) {
        this.registered = registered;
        this.objections = objections;
        this.corrections = corrections;
        this.disputes = disputes;
        this.services = services;
        this.certifiers = certifiers;
        this.rules = rules;
        this.volunteers = volunteers;
        this.within = within;
        this.policies = policies;
        this.deadline = deadline;
        this.clock = clock;
    }

    @CommandHandler
    Effect handle(RaiseHoursObjection command) throws Exception {
        Aggregate<Volunteer> volunteer = registered.load(command.volunteerId().value());
        Aggregate<HoursObjection> objection =
                objections.loadOrCreate(command.objectionId().value(), HoursObjection::new);
        Optional<Text> before = objection.invoke(HoursObjection::raised).map(HoursObjectionRaised::reason);
        if (before.isPresent()) {
            return alreadyRaised(before.get(), command.reason());
        }
        CertifiedRecord record =
                services.require(command.volunteerId(), command.recordId()).requireNotRevoked();
        LocalDate today = CivilTime.dateOf(clock.instant());
        LocalDate noticeUntil = record.certified().noticeUntil();
        if (noticeUntil == null || today.isAfter(noticeUntil)) {
            throw new Refusal(Problem.OBJECTION_PERIOD_OVER);
        }
        LocalDate decideBy = policies.find(PolicyKind.OBJECTION_DECISION_WORKING_DAYS, today)
                .map(days -> deadline.after(today, days.value()))
                .orElse(null);
        objection.execute(it -> it.happen(new HoursObjectionRaised(
                command.objectionId(), command.recordId(), command.volunteerId(), command.reason(), decideBy)));
        volunteer.execute(it -> it.suspend(record, command.objectionId()));
        return Effect.RECORDED;
    }

    /** An objector has one objection to a record: sent again in the same words it is the same. */
    private static Effect alreadyRaised(Text before, Text reason) {
        if (before.equals(reason)) {
            return Effect.ALREADY_RECORDED;
        }
        throw new Refusal(Problem.OBJECTION_REPEATED);
    }

    @CommandHandler
    Effect handle(DecideHoursObjection command, MetaData sender) throws Exception {
        HoursObjectionRaised raised = disputes.objection(command.objectionId());
        Aggregate<Volunteer> volunteer = registered.load(raised.volunteerId().value());
        Aggregate<HoursObjection> objection =
                objections.load(command.objectionId().value());
        if (isOver(
                objection.invoke(HoursObjection::last),
                command.upheld() ? HoursObjectionUpheld.class : HoursObjectionRejected.class)) {
            return Effect.ALREADY_RECORDED;
        }
        CertifiedRecord record = services.require(raised.volunteerId(), raised.recordId());
        requireNoParty(command, raised, record, objection.invoke(HoursObjection::objector), Hand.of(sender));
        if (command.upheld()) {
            objection.execute(it -> it.happen(new HoursObjectionUpheld(
                    raised.objectionId(), raised.recordId(), raised.volunteerId(), command.reason())));
            volunteer.execute(it -> it.revoke(new HoursRevoked(
                    raised.recordId(),
                    raised.volunteerId(),
                    HoursChangeId.of(raised.objectionId().value(), raised.recordId()),
                    record.interval().start(),
                    record.interval().end(),
                    record.minutes(),
                    command.reason(),
                    raised.objectionId(),
                    null)));
            return Effect.RECORDED;
        }
        objection.execute(it -> it.happen(new HoursObjectionRejected(
                raised.objectionId(), raised.recordId(), raised.volunteerId(), command.reason())));
        volunteer.execute(it -> it.sustain(record, raised.objectionId()));
        return Effect.RECORDED;
    }

    private void requireNoParty(
            DecideHoursObjection command,
            HoursObjectionRaised raised,
            CertifiedRecord record,
            Hand objector,
            Hand decider) {
        if (objector.isOneWith(decider)
                || certifiers.of(raised.volunteerId(), raised.recordId()).isOneWith(decider)
                || record.hasParty(command.decider(), volunteers)) {
            throw new Refusal(Problem.DECIDER_IS_PARTY);
        }
    }

    /** Whether just this happened to it; nothing else may have. */
    private static boolean isOver(@Nullable HoursObjectionEvent last, Class<? extends HoursObjectionEvent> wanted) {
        if (wanted.isInstance(last)) {
            return true;
        }
        if (!(last instanceof HoursObjectionRaised)) {
            throw new Refusal(Problem.HOURS_OBJECTION_DECIDED);
        }
        return false;
    }

    @CommandHandler
    Effect handle(WithdrawHoursObjection command, MetaData sender) throws Exception {
        HoursObjectionRaised raised = disputes.objection(command.objectionId());
        Aggregate<Volunteer> volunteer = registered.load(raised.volunteerId().value());
        Aggregate<HoursObjection> objection =
                objections.load(command.objectionId().value());
        if (!objection.invoke(HoursObjection::objector).isOneWith(Hand.of(sender))) {
            throw new Refusal(Problem.NOT_THE_OBJECTOR);
        }
        if (isOver(objection.invoke(HoursObjection::last), HoursObjectionWithdrawn.class)) {
            return Effect.ALREADY_RECORDED;
        }
        CertifiedRecord record = services.require(raised.volunteerId(), raised.recordId());
        objection.execute(it ->
                it.happen(new HoursObjectionWithdrawn(raised.objectionId(), raised.recordId(), raised.volunteerId())));
        volunteer.execute(it -> it.sustain(record, raised.objectionId()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect handle(ProposeHoursCorrection command) throws Exception {
        Aggregate<HoursChange> correction =
                corrections.loadOrCreate(command.changeId().value(), HoursChange::new);
        if (correction.invoke(HoursChange::proposed).isPresent()) {
            return Effect.ALREADY_RECORDED;
        }
        CertifiedRecord record =
                services.require(command.volunteerId(), command.recordId()).requireNotRevoked();
        ServiceInterval interval = command.interval();
        if (command.from() != null && !command.from().equals(record.interval())) {
            throw new Refusal(Problem.RECORD_CHANGED_MEANWHILE);
        }
        if (interval.equals(record.interval())) {
            throw new Refusal(Problem.CORRECTION_CHANGES_NOTHING);
        }
        if (!interval.serviceDate().equals(record.certified().serviceDate())) {
            throw new Refusal(Problem.CORRECTION_OF_ANOTHER_DAY);
        }
        rules.requireNotInFuture(interval, clock.instant());
        ShiftId shift = record.certified().shiftId();
        if (shift != null) {
            within.require(shift, record, interval);
        }
        correction.execute(it -> it.happen(new HoursCorrectionProposed(
                command.changeId(),
                command.recordId(),
                command.volunteerId(),
                record.interval().start(),
                record.interval().end(),
                interval.start(),
                interval.end(),
                command.reason())));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect handle(ApproveHoursCorrection command, MetaData sender) throws Exception {
        HoursCorrectionProposed proposed = disputes.correction(command.changeId());
        Aggregate<Volunteer> volunteer = registered.load(proposed.volunteerId().value());
        Aggregate<HoursChange> correction = corrections.load(command.changeId().value());
        if (isDecided(correction.invoke(HoursChange::last), HoursCorrectionApproved.class)) {
            return Effect.ALREADY_RECORDED;
        }
        if (correction.invoke(HoursChange::proposer).isOneWith(Hand.of(sender))) {
            throw new Refusal(Problem.APPROVER_IS_PROPOSER);
        }
        CertifiedRecord record =
                services.require(proposed.volunteerId(), proposed.recordId()).requireNotRevoked();
        if (!record.interval().equals(new ServiceInterval(proposed.startBefore(), proposed.endBefore()))) {
            throw new Refusal(Problem.RECORD_CHANGED_MEANWHILE);
        }
        Subject proposedBy = Objects.requireNonNull(correction.invoke(HoursChange::proposedBy));
        volunteer.execute(it -> it.correct(proposed, proposedBy, rules, services, volunteers));
        correction.execute(it -> it.happen(
                new HoursCorrectionApproved(proposed.changeId(), proposed.recordId(), proposed.volunteerId())));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect handle(RefuseHoursCorrection command) throws Exception {
        HoursCorrectionProposed proposed = disputes.correction(command.changeId());
        Aggregate<HoursChange> correction = corrections.load(command.changeId().value());
        if (isDecided(correction.invoke(HoursChange::last), HoursCorrectionRefused.class)) {
            return Effect.ALREADY_RECORDED;
        }
        correction.execute(it -> it.happen(new HoursCorrectionRefused(
                proposed.changeId(), proposed.recordId(), proposed.volunteerId(), command.reason())));
        return Effect.RECORDED;
    }

    private static boolean isDecided(@Nullable HoursChangeEvent last, Class<? extends HoursChangeEvent> wanted) {
        if (wanted.isInstance(last)) {
            return true;
        }
        if (!(last instanceof HoursCorrectionProposed)) {
            throw new Refusal(Problem.HOURS_CHANGE_DECIDED);
        }
        return false;
    }
}
