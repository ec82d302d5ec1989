package org.redvest.command.person.volunteer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.person.volunteer.event.MergeEnded;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.command.CertifyHours;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursEvent;

/**
 * The certification of a volunteer's hours (时长认定), and all that is certified. A decision lists the rules it holds to, in
 * the order in which they refuse; what each of them says stands in {@link CertificationRules}.
 */
final class Certification {

    private final RegistrationLife registration;
    private final Consents consents;
    private final CertifiedTime certified = new CertifiedTime();
    private final Set<UUID> records = new HashSet<>();

    /** Once a decision needed it: under what was merged into this number nothing more is certified for as long. */
    private transient @Nullable List<CertifiedTime> ofThePerson;

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
        ServiceInterval service = command.interval();
        VolunteerFacts volunteer = registration.facts();

        volunteer.requireInEffect();
        rules.requireNotSelfCertified(command, volunteer);
        rules.requireNotInFuture(service, now);
        rules.requireOrganisationServing(command);
        rules.requireLeaderInEffect(command);
        rules.requireGuardianConsent(command, consents.guardianship());
        List<CertifiedTime> before = ofThePerson(services);
        rules.requireNoOverlap(service, before);
        rules.requireWithinDailyCap(service, before);

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
                deadline.timeliness(service.end(), now),
                rules.dailyCap(service.serviceDate()).version(),
                command.shiftId(),
                command.evidence()));
        return Effect.RECORDED;
    }

    /** Under this number, and under those that were merged into it (ADR 19). */
    private List<CertifiedTime> ofThePerson(CertifiedServices services) {
        List<CertifiedTime> known = ofThePerson;
        if (known == null) {
            known = Stream.concat(
                            Stream.of(certified),
                            registration.facts().absorbed().stream().map(services::timeOf))
                    .toList();
            ofThePerson = known;
        }
        return known;
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

    @EventSourcingHandler
    void evolve(MergeTookEffect event) {
        ofThePerson = null;
    }

    @EventSourcingHandler
    void evolve(MergeEnded event) {
        ofThePerson = null;
    }
}
