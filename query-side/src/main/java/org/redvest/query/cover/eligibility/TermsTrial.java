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
import org.redvest.api.cover.insurance.InsuranceTerms;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.simulation.TriedInsuranceTerms;
import org.redvest.city.Division.Level;
import org.redvest.city.Divisions;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.simulating.Change;
import org.redvest.query.platform.simulating.Course;
import org.redvest.query.platform.simulating.Portions;
import org.redvest.query.platform.simulating.Trial;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tries terms of an insurer: every enquiry about an instant in the policy's period, of who bore the policy, is decided once more, as
 * it was known then, by the terms on record and by the others. Nobody's cover is looked at of whom nobody asked. Who is named is
 * looked at as if both covered any age: of ages, which were noted with the enquiries and are told of nobody (ADR 60), there are
 * numbers alone. One portion of enquiries is in memory.
 */
@Component
class TermsTrial implements Trial<TriedInsuranceTerms> {

    private static final String OF_PERIOD = """
            FROM query.insurance_enquiry e
            WHERE e.asked_at >= :from AND e.asked_at < :until AND e.position <= :position""";

    /** The number of the claim says something of the person, of whom nothing is told once they are erased. */
    private static final String ENQUIRIES = """
            SELECT e.position, e.enquiry_id, e.volunteer_id, e.insurer, e.asked_at, e.known_at, e.learned_at, e.age,
                CASE WHEN %s IS NULL THEN e.claim_number END AS claim_number
            %s AND e.position > :after ORDER BY e.position LIMIT :most""".formatted(Persons.erasedAt("e.volunteer_id"), OF_PERIOD);

    private final JdbcClient jdbc;
    private final Situation.Finder situations;
    private final PoliciesOnRecord policies;
    private final Exposures exposures;
    private final ReadModels readModels;
    private final Divisions divisions;
    private final Clock clock;
    private final int portion;

    TermsTrial(
            JdbcClient jdbc,
            Situation.Finder situations,
            PoliciesOnRecord policies,
            Exposures exposures,
            ReadModels readModels,
            Divisions divisions,
            Clock clock,
            Portions portions) {
        this.jdbc = jdbc;
        this.situations = situations;
        this.policies = policies;
        this.exposures = exposures;
        this.readModels = readModels;
        this.divisions = divisions;
        this.clock = clock;
        this.portion = portions.enquiries();
    }

    /** What was asked. */
    private record Enquiry(
            long position,
            String number,
            VolunteerId volunteer,
            String insurer,
            BothTimes times,
            @Nullable Instant learnedAt,
            @Nullable Integer age,
            @Nullable String claim) {

        static Enquiry of(ResultSet row, int number) throws SQLException {
            return new Enquiry(
                    row.getLong("position"),
                    row.getString("enquiry_id"),
                    VolunteerId.stored(row.getString("volunteer_id")),
                    row.getString("insurer"),
                    new BothTimes(Times.instant(row, "asked_at"), Times.instant(row, "known_at")),
                    Times.optionalInstant(row, "learned_at"),
                    row.getObject("age", Integer.class),
                    row.getString("claim_number"));
        }
    }

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
        Ages ages = new Ages();
        long after = -1;
        List<Enquiry> enquiries;
        do {
            enquiries = ask(ENQUIRIES, ofPeriod, position)
                    .param("after", after)
                    .param("most", portion)
                    .query(Enquiry::of)
                    .list();
            for (Enquiry enquiry : enquiries) {
                take(enquiry, policy, course, ages);
                after = enquiry.position();
            }
        } while (enquiries.size() == portion);
        course.ages(ages.better, ages.worse, ages.notKnown);
    }

    private JdbcClient.StatementSpec ask(String sql, InsurancePolicyView ofPeriod, long position) {
        return jdbc.sql(sql)
                .param("from", Times.parameter(ofPeriod.from()))
                .param("until", Times.parameter(ofPeriod.until()))
                .param("position", position);
    }

    /** An enquiry of who did not bear the policy, or from before anybody could know of it, says nothing of it. */
    private void take(Enquiry enquiry, TriedInsuranceTerms policy, Course course, Ages ages) {
        Optional<Situation> situation = situations.of(enquiry.volunteer(), enquiry.times(), enquiry.insurer());
        Optional<InsurancePolicyView> view = situation.flatMap(one -> one.inForce().stream()
                .filter(each -> each.insurancePolicyId().equals(policy.insurancePolicyId()))
                .findFirst());
        if (view.isPresent()) {
            take(enquiry, situation.get(), view.get(), policy, course, ages);
        } else {
            course.read(1);
        }
    }

    private void take(
            Enquiry enquiry,
            Situation situation,
            InsurancePolicyView view,
            TriedInsuranceTerms policy,
            Course course,
            Ages ages) {
        Instant at = enquiry.times().validAt();
        String year = String.valueOf(CivilTime.dateOf(at).getYear());
        if (!Boolean.TRUE.equals(situation.onTheList())) {
            // by no terms are they covered
            course.add(year, 0, 0);
            course.same(1, 0);
            return;
        }
        InsuranceTerms onRecord = view.terms().covers();
        List<Evidence> evidence = exposures.of(situation.numbers(), enquiry.times());
        Cover cover = new Cover(at, Objects.requireNonNullElse(enquiry.learnedAt(), at), enquiry.age());
        Decision before = cover.decision(by(onRecord.atAnyAge(), view), evidence);
        Decision after = cover.decision(by(policy.terms().atAnyAge(), view), evidence);
        ages.add(cover, onRecord, policy.terms(), isYes(after));
        long had = isYes(before) ? 1 : 0;
        long would = isYes(after) ? 1 : 0;
        course.add(year, had, would);
        course.take(
                new Change(
                        enquiry.volunteer().value(),
                        had,
                        would,
                        List.of(
                                enquiry.number(),
                                at.toString(),
                                Objects.requireNonNullElse(enquiry.claim(), ""),
                                reasons(before),
                                reasons(after))),
                1);
    }

    /** What ages come to, of those who would be covered at some age. */
    private static final class Ages {

        private long better;
        private long worse;
        private long notKnown;

        void add(Cover cover, InsuranceTerms onRecord, InsuranceTerms tried, boolean covered) {
            if (!covered) {
                return;
            }
            boolean before = cover.isOfAge(onRecord);
            boolean after = cover.isOfAge(tried);
            if (cover.age() == null) {
                notKnown += onRecord.asksForAge() || tried.asksForAge() ? 1 : 0;
            } else if (after && !before) {
                better++;
            } else if (before && !after) {
                worse++;
            }
        }
    }

    private static boolean isYes(Decision decision) {
        return Boolean.TRUE.equals(decision.covered());
    }

    private static String reasons(Decision decision) {
        return decision.reasons().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    /** The policy with other terms in place of those on record. */
    private static InsurancePolicyView by(InsuranceTerms terms, InsurancePolicyView view) {
        return new InsurancePolicyView(
                view.insurancePolicyId(),
                view.insurer(),
                view.policyNumber(),
                view.sumInsuredYuan(),
                view.from(),
                view.until(),
                view.signedOn(),
                view.recordedAt(),
                new Terms(view.terms().version(), view.from(), null, terms));
    }
}
