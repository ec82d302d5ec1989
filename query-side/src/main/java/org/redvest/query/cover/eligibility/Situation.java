package org.redvest.query.cover.eligibility;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.api.BothTimes;
import org.redvest.api.cover.eligibility.query.Eligibility.Reason;
import org.redvest.api.cover.eligibility.query.InsurancePolicyView;
import org.redvest.api.id.VolunteerId;
import org.redvest.query.cover.eligibility.PoliciesOnRecord.Known;
import org.redvest.query.cover.eligibility.RegistrationsOnRecord.Person;
import org.springframework.stereotype.Component;

/**
 * In what a person was at an instant, as it was known at another: by which a policy decides.
 *
 * @param person and all numbers of theirs
 * @param inForce policies that cover the instant, of one insurer or all, in the order of their begin
 * @param reasons why they were on the list of the insured, or not
 * @param onTheList whether they were; null where it may not be told or nobody could know it
 */
record Situation(
        Person person,
        List<InsurancePolicyView> inForce,
        List<Reason> reasons,
        @Nullable Boolean onTheList) {

    List<String> numbers() {
        return person.numbers().stream().map(RegisteredNumber::number).toList();
    }

    /** Looks it up. */
    @Component
    static class Finder {

        private final RegistrationsOnRecord registrations;
        private final PoliciesOnRecord policies;

        Finder(RegistrationsOnRecord registrations, PoliciesOnRecord policies) {
            this.registrations = registrations;
            this.policies = policies;
        }

        /**
         * Somebody's, as far as an insurer is concerned; empty where nobody had the number.
         *
         * @param insurer who bears the policies; null for all
         */
        Optional<Situation> of(VolunteerId volunteer, BothTimes asked, @Nullable String insurer) {
            Instant at = asked.validAt();
            Person person = registrations.of(volunteer, asked.knownAt());
            return RegisteredNumber.thatCounts(person.numbers(), at).map(registration -> {
                Known known = policies.known(asked, insurer, person.newestPolicy(), person.policies());
                List<Reason> reasons = registration.reasons(at, known.reason(at));
                return new Situation(person, known.inForce(at), reasons, Registration.insured(reasons));
            });
        }
    }
}
