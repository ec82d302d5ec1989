package org.redvest.command.volunteer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.hours.ServiceInterval;
import org.redvest.api.hours.command.CertifyHours;
import org.redvest.api.hours.event.HoursCertified;
import org.redvest.api.hours.event.HoursEvent;
import org.redvest.api.policy.PolicyKind;
import org.redvest.api.policy.event.PolicyAdopted;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.api.volunteer.command.EraseVolunteer;
import org.redvest.api.volunteer.command.ReadPersonalData;
import org.redvest.api.volunteer.command.RegisterVolunteer;
import org.redvest.api.volunteer.event.PersonalDataRead;
import org.redvest.api.volunteer.event.VolunteerErased;
import org.redvest.api.volunteer.event.VolunteerEvent;
import org.redvest.api.volunteer.event.VolunteerRegistered;
import org.redvest.command.organisation.Organisations;
import org.redvest.command.policy.Policies;

/**
 * A volunteer: born with the claim of an identity document, and from then on the one place that decides about their
 * hours. Registration and hours are one aggregate because the rules of certification read both: only a registered person
 * earns hours, no two certified services of one person overlap, and no civil day counts more than the city's cap,
 * whatever organisations certify in parallel (ADR 6).
 */
final class Volunteer {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable VolunteerId id;

    private final CertifiedTime certified = new CertifiedTime();
    private final Set<UUID> records = new HashSet<>();
    private boolean erased;

    Volunteer() {
        // required by Axon
    }

    /** Only the claim of an identity document brings a volunteer about. */
    Volunteer(RegisterVolunteer command) {
        apply(new VolunteerRegistered(
                command.volunteerId(),
                command.documentKind(),
                command.name(),
                command.documentNumber(),
                command.birthDate(),
                command.sex(),
                command.phone(),
                command.maskedName(),
                command.residence(),
                command.skills(),
                command.categories(),
                command.guardian()));
    }

    @CommandHandler
    Effect decide(
            CertifyHours command,
            Organisations organisations,
            Volunteers volunteers,
            Policies policies,
            RecordingDeadline deadline,
            Clock clock) {
        if (records.contains(command.recordId().uuid())) {
            return Effect.ALREADY_RECORDED;
        }
        if (erased) {
            throw new Refusal(Problem.VOLUNTEER_ERASED);
        }
        Instant now = clock.instant();
        ServiceInterval interval = command.interval();
        if (command.certifiedBy().equals(command.volunteerId())) {
            throw new Refusal(Problem.SELF_CERTIFICATION);
        }
        if (interval.end().isAfter(now)) {
            throw new Refusal(Problem.INTERVAL_IN_FUTURE);
        }
        organisations.require(command.organisationId());
        volunteers.require(command.certifiedBy());
        if (certified.overlaps(interval)) {
            throw new Refusal(Problem.HOURS_OVERLAP);
        }
        PolicyAdopted cap = policies.inForce(PolicyKind.DAILY_CAP_MINUTES, interval.serviceDate());
        requireWithinDailyCap(interval, policies);
        apply(new HoursCertified(
                command.recordId(),
                command.volunteerId(),
                command.organisationId(),
                command.certifiedBy(),
                command.activity(),
                command.category(),
                interval.start(),
                interval.end(),
                interval.serviceDate(),
                interval.minutes(),
                command.division(),
                command.place(),
                deadline.timeliness(interval.end(), now),
                cap.version()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(EraseVolunteer command) {
        if (erased) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new VolunteerErased(command.volunteerId()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(ReadPersonalData command) {
        if (erased) {
            throw new Refusal(Problem.VOLUNTEER_ERASED);
        }
        apply(new PersonalDataRead(command.volunteerId(), command.purpose()));
        return Effect.RECORDED;
    }

    private void requireWithinDailyCap(ServiceInterval interval, Policies policies) {
        CertifiedTime.byDay(interval).forEach(part -> {
            LocalDate day = part.date();
            int cap = policies.inForce(PolicyKind.DAILY_CAP_MINUTES, day).value();
            long minutes = certified.minutesOn(day) + part.minutes();
            if (minutes > cap) {
                throw new Refusal(
                        Problem.DAILY_CAP_EXCEEDED,
                        "At most %d minutes count on %s; with this service it would be %d."
                                .formatted(cap, day, minutes));
            }
        });
    }

    @EventSourcingHandler
    void evolve(VolunteerEvent event) {
        id = event.volunteerId();
        erased |= event instanceof VolunteerErased;
    }

    @EventSourcingHandler
    void evolve(HoursEvent event) {
        switch (event) {
            case HoursCertified hours -> {
                certified.add(new ServiceInterval(hours.start(), hours.end()));
                records.add(hours.recordId().uuid());
            }
        }
    }
}
