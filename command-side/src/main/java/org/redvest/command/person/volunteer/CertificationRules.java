package org.redvest.command.person.volunteer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.policy.event.PolicyAdopted;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.command.CertifyHours;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.city.policy.Policies;
import org.springframework.stereotype.Component;

/**
 * The rules of certification, each by its name. A rule takes what it reads of the volunteer, knows where the rest is, and
 * refuses with a problem of its own; a further one is a method here and a line in the decisions that hold to it.
 */
@Component
public final class CertificationRules {

    private final Organisations organisations;
    private final Volunteers volunteers;
    private final Policies policies;
    private final BirthDates birthDates;

    public CertificationRules(
            Organisations organisations, Volunteers volunteers, Policies policies, BirthDates birthDates) {
        this.organisations = organisations;
        this.volunteers = volunteers;
        this.policies = policies;
        this.birthDates = birthDates;
    }

    /**
     * Nobody certifies for themselves, under whichever of their numbers.
     *
     * @throws Refusal {@link Problem#SELF_CERTIFICATION}
     */
    void requireNotSelfCertified(CertifyHours command, VolunteerFacts volunteer) {
        if (command.certifiedBy().equals(command.volunteerId())
                || volunteer.absorbed().contains(command.certifiedBy())) {
            throw new Refusal(Problem.SELF_CERTIFICATION);
        }
    }

    /**
     * What is certified has taken place.
     *
     * @throws Refusal {@link Problem#INTERVAL_IN_FUTURE}
     */
    void requireNotInFuture(ServiceInterval service, Instant now) {
        if (service.end().isAfter(now)) {
            throw new Refusal(Problem.INTERVAL_IN_FUTURE);
        }
    }

    /**
     * An organisation answers for the record, which was not suspended when the service began.
     *
     * @throws Refusal as {@link Organisations#requireServing}
     */
    void requireOrganisationServing(CertifyHours command) {
        organisations.requireServing(
                command.organisationId(), command.interval().start());
    }

    /**
     * The activity's leader certifies.
     *
     * @throws Refusal as {@link Volunteers#requireLeader}
     */
    void requireLeaderInEffect(CertifyHours command) {
        volunteers.requireLeader(command.certifiedBy());
    }

    /**
     * A minor serves with their guardian's consent.
     *
     * @throws Refusal as {@link Guardianship#requireFor}
     */
    void requireGuardianConsent(CertifyHours command, Guardianship guardianship) {
        guardianship.requireFor(command.volunteerId(), command.interval(), birthDates);
    }

    /**
     * Nobody is in two places at once, whatever organisations certify.
     *
     * @param before all that is certified for the person
     * @throws Refusal {@link Problem#HOURS_OVERLAP}
     */
    void requireNoOverlap(ServiceInterval service, List<CertifiedTime> before) {
        if (before.stream().anyMatch(time -> time.overlaps(service))) {
            throw new Refusal(Problem.HOURS_OVERLAP);
        }
    }

    /**
     * No civil day counts more than the city's cap, those minutes that are objected to among them.
     *
     * @param before all that is certified for the person
     * @throws Refusal {@link Problem#DAILY_CAP_EXCEEDED}, {@link Problem#NO_POLICY_IN_FORCE}
     */
    void requireWithinDailyCap(ServiceInterval service, List<CertifiedTime> before) {
        CertifiedTime.byDay(service).forEach(part -> {
            LocalDate day = part.date();
            int cap = dailyCap(day).value();
            long minutes = part.minutes()
                    + before.stream().mapToLong(time -> time.minutesOn(day)).sum();
            if (minutes > cap) {
                throw new Refusal(
                        Problem.DAILY_CAP_EXCEEDED,
                        "At most %d minutes count on %s; with this service it would be %d."
                                .formatted(cap, day, minutes));
            }
        });
    }

    /** What counts on a civil day at most. */
    PolicyAdopted dailyCap(LocalDate day) {
        return policies.inForce(PolicyKind.DAILY_CAP_MINUTES, day);
    }
}
