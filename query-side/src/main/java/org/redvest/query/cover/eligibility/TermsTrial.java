package org.redvest.query.cover.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.BothTimes;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Remit;
import org.redvest.api.cover.eligibility.query.Eligibility.Decision;
import org.redvest.api.cover.eligibility.query.Eligibility.Evidence;
import org.redvest.api.cover.eligibility.query.InsurancePolicyView;
import org.redvest.api.cover.eligibility.query.InsurancePolicyView.Terms;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.simulation.TriedInsuranceTerms;
import org.redvest.city.Division.Level;
import org.redvest.city.Divisions;
import org.redvest.query.cover.eligibility.PoliciesOnRecord.Known;
import org.redvest.query.cover.eligibility.RegistrationsOnRecord.Person;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.simulating.Change;
import org.redvest.query.platform.simulating.Course;
import org.redvest.query.platform.simulating.Trial;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tries terms of an insurer: every enquiry about an instant in the policy's period is decided once more, as it was known then and at
 * the age that was noted with it, by the terms on record and by the others. Nobody's cover is looked at of whom nobody asked: how
 * old somebody was is known of enquiries alone (ADR 60). One enquiry is in memory.
 */
@Component
class TermsTrial implements Trial<TriedInsuranceTerms> {

    private static final int PORTION = 500;

    private static final String OF_PERIOD = """
            FROM query.insurance_enquiry e
            WHERE e.asked_at >= :from AND e.asked_at < :until AND e.position <= :position""";

    private final JdbcClient jdbc;
    private final RegistrationsOnRecord registrations;
    private final PoliciesOnRecord policies;
    private final Exposures exposures;
    private final ReadModels readModels;
    private final Divisions divisions;
    private final Clock clock;

    TermsTrial(
            JdbcClient jdbc,
            RegistrationsOnRecord registrations,
            PoliciesOnRecord policies,
            Exposures exposures,
            ReadModels readModels,
            Divisions divisions,
            Clock clock) {
        this.jdbc = jdbc;
        this.registrations = registrations;
        this.policies = policies;
        this.exposures = exposures;
        this.readModels = readModels;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** What was asked. */
    private record Enquiry(
            long position,
            String number,
            VolunteerId volunteer,
            BothTimes times,
            @Nullable Instant learnedAt,
            @Nullable Integer age,
            @Nullable String claim) {

        static Enquiry of(ResultSet row, int number) throws SQLException {
            return new Enquiry(
                    row.getLong("position"),
                    row.getString("enquiry_id"),
                    VolunteerId.stored(row.getString("volunteer_id")),
                    new BothTimes(Times.instant(row, "asked_at"), Times.instant(row, "known_at")),
                    Times.optionalInstant(row, "learned_at"),
                    row.getObject("age", Integer.class),
                    row.getString("claim_number"));
        }
    }

    /** What the policy decides of an enquiry by the terms on record, and by the others. */
    private record Decided(Decision before, Decision after) {}

    @Override
    public Class<TriedInsuranceTerms> policy() {
        return TriedInsuranceTerms.class;
    }

    @Override
    public Remit where(TriedInsuranceTerms policy) {
        policyOf(policy);
        return Remit.in(DivisionCode.of(divisions.ofLevel(Level.CITY).getFirst().code()));
    }

    private InsurancePolicyView policyOf(TriedInsuranceTerms policy) {
        return policies.one(policy.insurancePolicyId(), BothTimes.of(null, null, clock.instant()), null);
    }

    @Override
    public List<String> columns() {
        return List.of("enquiryId", "at", "claimNumber", "reasonsBefore", "reasonsAfter");
    }

    @Override
    public void run(TriedInsuranceTerms policy, Course course) {
        InsurancePolicyView ofPeriod = policyOf(policy);
        long position = readModels.position();
        course.begin(
                ask("SELECT count(*) " + OF_PERIOD, ofPeriod, position)
                        .query(Long.class)
                        .single(),
                position);
        long after = -1;
        List<Enquiry> portion;
        do {
            portion = ask(
                            "SELECT e.* " + OF_PERIOD + " AND e.position > :after ORDER BY e.position LIMIT :most",
                            ofPeriod,
                            position)
                    .param("after", after)
                    .param("most", PORTION)
                    .query(Enquiry::of)
                    .list();
            for (Enquiry enquiry : portion) {
                take(enquiry, policy, course);
                after = enquiry.position();
            }
        } while (portion.size() == PORTION);
    }

    private JdbcClient.StatementSpec ask(String sql, InsurancePolicyView ofPeriod, long position) {
        return jdbc.sql(sql)
                .param("from", Times.parameter(ofPeriod.from()))
                .param("until", Times.parameter(ofPeriod.until()))
                .param("position", position);
    }

    private void take(Enquiry enquiry, TriedInsuranceTerms policy, Course course) {
        Optional<Decided> decided = decided(enquiry, policy);
        long before = decided.filter(both -> isYes(both.before())).isPresent() ? 1 : 0;
        long after = decided.filter(both -> isYes(both.after())).isPresent() ? 1 : 0;
        Instant at = enquiry.times().validAt();
        course.add(String.valueOf(CivilTime.dateOf(at).getYear()), before, after);
        course.take(
                new Change(
                        enquiry.volunteer().value(),
                        before,
                        after,
                        List.of(
                                enquiry.number(),
                                at.toString(),
                                Objects.requireNonNullElse(enquiry.claim(), ""),
                                decided.map(both -> reasons(both.before())).orElse(""),
                                decided.map(both -> reasons(both.after())).orElse(""))),
                1);
    }

    private static boolean isYes(Decision decision) {
        return Boolean.TRUE.equals(decision.covered());
    }

    private static String reasons(Decision decision) {
        return decision.reasons().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    /** Empty where they were not on the list of the insured, or the policy was not on record: by no terms are they covered. */
    private Optional<Decided> decided(Enquiry enquiry, TriedInsuranceTerms policy) {
        Instant at = enquiry.times().validAt();
        Person person = registrations.of(enquiry.volunteer(), enquiry.times().knownAt());
        Known known = policies.known(enquiry.times(), null, person.newestPolicy(), person.policies());
        boolean onTheList = RegisteredNumber.thatCounts(person.numbers(), at)
                .map(registration -> Registration.insured(registration.reasons(at, known.reason(at))))
                .filter(Boolean.TRUE::equals)
                .isPresent();
        if (!onTheList) {
            return Optional.empty();
        }
        List<String> numbers =
                person.numbers().stream().map(RegisteredNumber::number).toList();
        Cover cover = new Cover(at, Objects.requireNonNullElse(enquiry.learnedAt(), at), enquiry.age());
        return known.inForce(at).stream()
                .filter(view -> view.insurancePolicyId().equals(policy.insurancePolicyId()))
                .findFirst()
                .map(view -> {
                    List<Evidence> evidence = exposures.of(numbers, enquiry.times());
                    return new Decided(cover.decision(view, evidence), cover.decision(tried(view, policy), evidence));
                });
    }

    /** The policy with the tried terms in place of those on record. */
    private static InsurancePolicyView tried(InsurancePolicyView view, TriedInsuranceTerms policy) {
        return new InsurancePolicyView(
                view.insurancePolicyId(),
                view.insurer(),
                view.policyNumber(),
                view.sumInsuredYuan(),
                view.from(),
                view.until(),
                view.signedOn(),
                view.recordedAt(),
                new Terms(view.terms().version(), view.from(), null, policy.terms()));
    }
}
