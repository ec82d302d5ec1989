package org.redvest.command.person.volunteer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Subject;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.command.CertifyHours;
import org.redvest.api.service.hours.command.CountersignHours;
import org.redvest.api.service.hours.command.ReinstateHours;
import org.redvest.api.service.hours.command.RevokeHours;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursCorrectionProposed;
import org.redvest.api.service.hours.event.HoursCountersigned;
import org.redvest.api.service.hours.event.HoursEvent;
import org.redvest.api.service.hours.event.HoursReinstated;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.hours.event.HoursSuspended;
import org.redvest.api.service.hours.event.HoursSustained;
import org.redvest.command.platform.Hand;

/**
 * The certification of a volunteer's hours (时长认定), and what becomes of all that is certified. A decision lists the rules it
 * holds to, in the order in which they refuse; what each of them says stands in {@link CertificationRules}. What a record was
 * in detail is read from the log when one is changed: thousands are remembered here, and few of them ever are.
 */
final class Certification {

    private final RegistrationLife registration;
    private final Consents consents;
    private final CertifiedTime certified = new CertifiedTime();
    private final Set<UUID> records = new HashSet<>();
    private final Set<UUID> revoked = new HashSet<>();

    /** Corrections, revocations and what took them back. */
    private final Set<HoursChangeId> changes = new HashSet<>();

    Certification(RegistrationLife registration, Consents consents) {
        this.registration = registration;
        this.consents = consents;
    }

    @CommandHandler
    Effect decide(
            CertifyHours command,
            CertificationRules rules,
            CertifiedServices services,
            RecordingDeadline deadline,
            Clock clock) {
        if (records.contains(command.recordId().uuid())) {
            return Effect.ALREADY_RECORDED;
        }
        Instant now = clock.instant();
        LocalDate today = CivilTime.dateOf(now);
        ServiceInterval service = command.interval();
        VolunteerFacts volunteer = registration.facts();

        volunteer.requireInEffect();
        rules.requireNotSelfCertified(command, volunteer);
        rules.requireNotInFuture(service, now);
        rules.requireOrganisationServing(command.organisationId(), service);
        rules.requireLeaderInEffect(command);
        rules.requireWitness(command, today);
        rules.requireGuardianConsent(command.volunteerId(), service, consents.guardianship());
        List<CertifiedTime> before = with(certified, volunteer.absorbed(), services);
        rules.requireNoOverlap(service, before);
        rules.requireWithinDailyCap(command.volunteerId(), service, consents.guardianship(), before);

        RecordingDeadline.Kept term = deadline.kept(service.end(), now);
        int noticeDays = rules.noticeDays(today);
        apply(new HoursCertified(
                command.recordId(),
                command.volunteerId(),
                command.organisationId(),
                command.certifiedBy(),
                command.activity(),
                command.category(),
                service.start(),
                service.end(),
                service.serviceDate(),
                service.minutes(),
                command.division(),
                command.place(),
                term.timeliness(),
                rules.dailyCap(command.volunteerId(), service.serviceDate(), consents.guardianship())
                        .version(),
                command.shiftId(),
                command.evidence(),
                noticeDays == 0 ? null : deadline.after(today, noticeDays),
                rules.toCountersign(today),
                command.witness(),
                term.daysLate(),
                command.lateBecause()));
        return Effect.RECORDED;
    }

    /** Under this number, and under others of the same person (ADR 19). */
    private static List<CertifiedTime> with(CertifiedTime own, Set<VolunteerId> others, CertifiedServices services) {
        return Stream.concat(Stream.of(own), others.stream().map(services::timeOf))
                .toList();
    }

    @CommandHandler
    Effect decide(
            CountersignHours command,
            CertifiedServices services,
            Volunteers volunteers,
            Certifiers certifiers,
            MetaData sender) {
        CertifiedRecord record =
                services.require(command.volunteerId(), command.recordId()).requireNotRevoked();
        if (!record.certified().awaitsCountersignature()) {
            throw new Refusal(Problem.NOTHING_TO_COUNTERSIGN);
        }
        if (record.countersigned()) {
            return Effect.ALREADY_RECORDED;
        }
        if (certifiers.of(command.volunteerId(), command.recordId()).isOneWith(Hand.of(sender))
                || record.hasParty(command.signer(), volunteers)) {
            throw new Refusal(Problem.COUNTERSIGNER_IS_CERTIFIER);
        }
        apply(new HoursCountersigned(command.recordId(), command.volunteerId()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(RevokeHours command, CertifiedServices services, Certifiers certifiers, MetaData sender) {
        if (changes.contains(command.changeId())) {
            return Effect.ALREADY_RECORDED;
        }
        CertifiedRecord record =
                services.require(command.volunteerId(), command.recordId()).requireNotRevoked();
        requireNotBy(command.volunteerId(), command.recordId(), certifiers, sender);
        apply(new HoursRevoked(
                command.recordId(),
                command.volunteerId(),
                command.changeId(),
                record.interval().start(),
                record.interval().end(),
                record.minutes(),
                command.reason(),
                null,
                command.orderId()));
        return Effect.RECORDED;
    }

    /**
     * What counts again must have been possible all the time: the time that a revocation freed may have been taken since. An order
     * that is taken back gives back what it revoked, and not what something else revoked since.
     */
    @CommandHandler
    Effect decide(
            ReinstateHours command,
            CertificationRules rules,
            CertifiedServices services,
            Volunteers volunteers,
            Certifiers certifiers,
            MetaData sender) {
        if (changes.contains(command.changeId())) {
            return Effect.ALREADY_RECORDED;
        }
        CertifiedRecord record = services.require(command.volunteerId(), command.recordId());
        HoursRevoked revocation = record.revocation();
        boolean ofThat = revocation != null
                && (command.orderId() == null || command.orderId().equals(revocation.orderId()));
        if (!ofThat) {
            throw new Refusal(Problem.RECORD_NOT_REVOKED);
        }
        requireNotBy(command.volunteerId(), command.recordId(), certifiers, sender);
        requirePossible(command.volunteerId(), record.interval(), certified, rules, services, volunteers);
        apply(new HoursReinstated(
                command.recordId(),
                command.volunteerId(),
                command.changeId(),
                record.interval().start(),
                record.interval().end(),
                record.minutes(),
                command.reason(),
                command.orderId()));
        return Effect.RECORDED;
    }

    private static void requireNotBy(
            VolunteerId volunteer, ServiceRecordId record, Certifiers certifiers, MetaData sender) {
        if (certifiers.of(volunteer, record).isOneWith(Hand.of(sender))) {
            throw new Refusal(Problem.REVOKER_IS_CERTIFIER);
        }
    }

    /**
     * Requires that this time can be certified beside all that is.
     *
     * @throws Refusal {@link Problem#HOURS_OVERLAP}, {@link Problem#DAILY_CAP_EXCEEDED}
     */
    void requirePossible(
            VolunteerId volunteer,
            ServiceInterval service,
            CertificationRules rules,
            CertifiedServices services,
            Volunteers volunteers) {
        requirePossible(volunteer, service, certified, rules, services, volunteers);
    }

    private void requirePossible(
            VolunteerId volunteer,
            ServiceInterval service,
            CertifiedTime own,
            CertificationRules rules,
            CertifiedServices services,
            Volunteers volunteers) {
        Set<VolunteerId> others = new HashSet<>(volunteers.personOf(volunteer));
        others.remove(volunteer);
        List<CertifiedTime> before = with(own, others, services);
        rules.requireNoOverlap(service, before);
        rules.requireWithinDailyCap(volunteer, service, consents.guardianship(), before);
    }

    /** Takes the effect from a record for as long as an objection to it is open. */
    void suspend(CertifiedRecord record, HoursObjectionId objection) {
        HoursCertified hours = record.certified();
        apply(new HoursSuspended(hours.recordId(), hours.volunteerId(), objection, record.minutes()));
    }

    /** Gives it back, because the objection was rejected or withdrawn. */
    void sustain(CertifiedRecord record, HoursObjectionId objection) {
        HoursCertified hours = record.certified();
        apply(new HoursSustained(hours.recordId(), hours.volunteerId(), objection, record.minutes()));
    }

    /** Revokes what an objection says, also where it was revoked already: the objection is over. */
    void revoke(HoursRevoked revocation) {
        apply(revocation);
    }

    /** Corrects a record, by the rules by which it would be certified now, leaving out what it is itself. */
    void correct(
            HoursCorrectionProposed proposal,
            Subject proposedBy,
            CertificationRules rules,
            CertifiedServices services,
            Volunteers volunteers) {
        ServiceInterval before = new ServiceInterval(proposal.startBefore(), proposal.endBefore());
        ServiceInterval service = new ServiceInterval(proposal.start(), proposal.end());
        rules.requireGuardianConsent(proposal.volunteerId(), service, consents.guardianship());
        requirePossible(proposal.volunteerId(), service, certified.without(before), rules, services, volunteers);
        apply(new HoursCorrected(
                proposal.recordId(),
                proposal.volunteerId(),
                proposal.changeId(),
                before.start(),
                before.end(),
                before.minutes(),
                service.start(),
                service.end(),
                service.serviceDate(),
                service.minutes(),
                proposal.reason(),
                proposedBy,
                rules.dailyCap(proposal.volunteerId(), service.serviceDate(), consents.guardianship())
                        .version()));
    }

    @EventSourcingHandler
    void evolve(HoursEvent event) {
        switch (event) {
            case HoursCertified hours -> {
                certified.add(new ServiceInterval(hours.start(), hours.end()));
                records.add(hours.recordId().uuid());
            }
            case HoursCorrected corrected -> {
                certified.remove(new ServiceInterval(corrected.startBefore(), corrected.endBefore()));
                certified.add(new ServiceInterval(corrected.start(), corrected.end()));
                changes.add(corrected.changeId());
            }
            case HoursRevoked revocation -> {
                changes.add(revocation.changeId());
                if (revoked.add(revocation.recordId().uuid())) {
                    certified.remove(new ServiceInterval(revocation.start(), revocation.end()));
                }
            }
            case HoursReinstated reinstated -> {
                changes.add(reinstated.changeId());
                revoked.remove(reinstated.recordId().uuid());
                certified.add(new ServiceInterval(reinstated.start(), reinstated.end()));
            }
            case HoursCountersigned _, HoursSuspended _, HoursSustained _ -> {
                // its time stays taken
            }
        }
    }
}
