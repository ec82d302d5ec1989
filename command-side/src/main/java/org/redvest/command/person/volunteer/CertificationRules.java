package org.redvest.command.person.volunteer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.policy.event.PolicyAdopted;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
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
    public void requireNotInFuture(ServiceInterval service, Instant now) {
        if (service.end().isAfter(now)) {
            throw new Refusal(Problem.INTERVAL_IN_FUTURE);
        }
    }

    /**
     * An organisation answers for the record, which was not suspended when the service began.
     *
     * @throws Refusal as {@link Organisations#requireServing}
     */
    void requireOrganisationServing(OrganisationId organisation, ServiceInterval service) {
        organisations.requireServing(organisation, service.start());
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
    void requireGuardianConsent(VolunteerId volunteer, ServiceInterval service, Guardianship guardianship) {
        guardianship.requireFor(volunteer, service, birthDates);
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
    void requireWithinDailyCap(
            VolunteerId volunteer, ServiceInterval service, Guardianship guardianship, List<CertifiedTime> before) {
        CertifiedTime.byDay(service).forEach(part -> {
            LocalDate day = part.date();
            int cap = dailyCap(volunteer, day, guardianship).value();
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

    /** What counts on a civil day at most; of who is a minor on it, by a figure of their own where one is in force. */
    PolicyAdopted dailyCap(VolunteerId volunteer, LocalDate day, Guardianship guardianship) {
        return policies.find(PolicyKind.DAILY_CAP_MINUTES_MINORS, day)
                .filter(minors -> Guardianship.isMinor(guardianship.born(volunteer, birthDates), day))
                .orElseGet(() -> policies.inForce(PolicyKind.DAILY_CAP_MINUTES, day));
    }

    /**
     * Where the city wants a witness there is one, who is registered, and neither served nor certifies.
     *
     * @param today civil day on which it is certified
     * @throws Refusal {@link Problem#WITNESS_REQUIRED}, {@link Problem#WITNESS_IS_PARTY}, and as
     *     {@link VolunteerFacts#requireCounted}
     */
    void requireWitness(CertifyHours command, LocalDate today) {
        VolunteerId witness = command.witness();
        if (witness == null) {
            if (policies.wants(PolicyKind.WITNESS_REQUIRED, today)) {
                throw new Refusal(Problem.WITNESS_REQUIRED);
            }
            return;
        }
        List<VolunteerId> person = volunteers.personOf(witness);
        if (person.contains(command.volunteerId()) || person.contains(command.certifiedBy())) {
            throw new Refusal(Problem.WITNESS_IS_PARTY);
        }
        volunteers.of(witness).requireCounted();
    }

    /** Whether hours that are certified on a civil day wait for a second signature. */
    boolean toCountersign(LocalDate today) {
        return policies.wants(PolicyKind.COUNTERSIGNATURE, today);
    }

    /** Working days of the notice (公示) of hours that are certified on a civil day; 0 where there is none. */
    int noticeDays(LocalDate today) {
        return policies.find(PolicyKind.NOTICE_WORKING_DAYS, today)
                .map(PolicyAdopted::value)
                .orElse(0);
    }
}
