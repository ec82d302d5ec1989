package org.redvest.query.cover.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.BothTimes;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.cover.eligibility.query.Eligibility;
import org.redvest.api.cover.eligibility.query.Eligibility.Decision;
import org.redvest.api.cover.eligibility.query.Eligibility.Evidence;
import org.redvest.api.cover.eligibility.query.Eligibility.Reason;
import org.redvest.api.cover.eligibility.query.FindEligibility;
import org.redvest.api.cover.eligibility.query.FindInsurancePolicies;
import org.redvest.api.cover.eligibility.query.FindInsured;
import org.redvest.api.cover.eligibility.query.FindInsuredChanges;
import org.redvest.api.cover.eligibility.query.InsurancePolicies;
import org.redvest.api.cover.eligibility.query.InsurancePolicyView;
import org.redvest.api.cover.eligibility.query.InsuredChanges;
import org.redvest.api.cover.eligibility.query.InsuredList;
import org.redvest.api.cover.enquiry.query.Enquiries;
import org.redvest.api.cover.enquiry.query.EnquiryAnswer;
import org.redvest.api.cover.enquiry.query.EnquiryView;
import org.redvest.api.cover.enquiry.query.FindEnquiries;
import org.redvest.api.cover.enquiry.query.FindEnquiry;
import org.redvest.api.cover.insurance.Exposure;
import org.redvest.api.id.EnquiryId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.VolunteerId;
import org.redvest.platform.messaging.LogBeginning;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.Freshness;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what insurers and the insured ask: one person by one statement, everybody by {@link InsuredPersons}. */
@Component
class EligibilityQueryHandler {

    /** The number of the claim says something of the person, of whom nothing is told once they are erased. */
    private static final String ENQUIRIES = """
            SELECT e.enquiry_id, e.insurer, e.volunteer_id, e.asked_at, e.known_at, e.learned_at, e.age, e.purpose,
                CASE WHEN %s IS NULL THEN e.claim_number END AS claim_number, e.enquired_at, e.position
            FROM query.insurance_enquiry e WHERE (:insurer::text IS NULL OR e.insurer = :insurer)""".formatted(Persons.erasedAt("e.volunteer_id"));

    private final JdbcClient jdbc;
    private final InsuredPersons insured;
    private final Situation.Finder situations;
    private final PoliciesOnRecord policies;
    private final Exposures exposures;
    private final LogBeginning beginning;
    private final Freshness freshness;
    private final Clock clock;

    EligibilityQueryHandler(
            JdbcClient jdbc,
            InsuredPersons insured,
            Situation.Finder situations,
            PoliciesOnRecord policies,
            Exposures exposures,
            LogBeginning beginning,
            Freshness freshness,
            Clock clock) {
        this.jdbc = jdbc;
        this.insured = insured;
        this.situations = situations;
        this.policies = policies;
        this.exposures = exposures;
        this.beginning = beginning;
        this.freshness = freshness;
        this.clock = clock;
    }

    /**
     * Of everybody's policies.
     *
     * @throws Refusal {@link Problem#KNOWN_BEFORE_LOG}; {@link Problem#UNKNOWN_VOLUNTEER}
     */
    @QueryHandler
    Eligibility handle(FindEligibility query) {
        beginning.requireNotBefore(query.times().knownAt());
        return answer(query.volunteerId(), query.times(), query.learnedAt(), null, null);
    }

    /** Of one insurer's policies or all, at an age or with none that is known. */
    private Eligibility answer(
            VolunteerId volunteer,
            BothTimes asked,
            Instant learnedAt,
            @Nullable String insurer,
            @Nullable Integer age) {
        Situation situation =
                situations.of(volunteer, asked, insurer).orElseThrow(() -> new Refusal(Problem.UNKNOWN_VOLUNTEER));
        List<InsurancePolicyView> inForce = situation.inForce();
        List<Reason> reasons = situation.reasons();
        Boolean onTheList = situation.onTheList();
        long position = situation.person().position();
        Cover cover = new Cover(asked.validAt(), learnedAt, age);
        List<Evidence> evidence = Boolean.TRUE.equals(onTheList) ? evidence(situation, asked, cover) : List.of();
        List<Decision> decisions = Boolean.TRUE.equals(onTheList)
                ? inForce.stream()
                        .map(policy -> cover.decision(policy, evidence))
                        .toList()
                : List.of();
        return new Eligibility(
                volunteer,
                asked.validAt(),
                asked.knownAt(),
                onTheList,
                covered(onTheList, decisions),
                exposure(decisions),
                reasons,
                // which policies there are is no answer about somebody of whom there is none
                reasons.size() > 1 ? inForce : List.of(),
                decisions,
                evidence,
                position,
                freshness.isStale(position));
    }

    /** What is on record of the instant, as far from it as any of the policies allows for the way: nothing else is anybody's to know. */
    private List<Evidence> evidence(Situation situation, BothTimes asked, Cover cover) {
        return exposures.of(situation.numbers(), asked).stream()
                .filter(one -> situation.inForce().stream().anyMatch(policy -> cover.isWithin(one, policy)))
                .toList();
    }

    /** By a policy that covers it, where one does. */
    private static @Nullable Exposure exposure(List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.exposure() != null)
                .min(Comparator.comparing(decision -> Boolean.FALSE.equals(decision.covered())))
                .map(Decision::exposure)
                .orElse(null);
    }

    private static @Nullable Boolean covered(@Nullable Boolean onTheList, List<Decision> decisions) {
        if (!Boolean.TRUE.equals(onTheList)) {
            return onTheList;
        }
        if (decisions.stream().anyMatch(one -> Boolean.TRUE.equals(one.covered()))) {
            return true;
        }
        return decisions.stream().anyMatch(one -> one.covered() == null) ? null : false;
    }

    @QueryHandler
    InsuredList handle(FindInsured query) {
        return insured.page(query);
    }

    @QueryHandler
    InsuredChanges handle(FindInsuredChanges query) {
        return insured.changes(query);
    }

    @QueryHandler
    InsurancePolicies handle(FindInsurancePolicies query) {
        InsurancePolicyId id = query.insurancePolicyId();
        BothTimes now = BothTimes.of(null, null, clock.instant());
        return new InsurancePolicies(
                id == null
                        ? policies.known(now, query.insurer()).all()
                        : List.of(policies.one(id, now, query.insurer())));
    }

    /**
     * What an insurer asked, answered by what was known when it did.
     *
     * @throws Refusal {@link Problem#UNKNOWN_ENQUIRY}, also where it is another insurer's
     */
    @QueryHandler
    EnquiryAnswer handle(FindEnquiry query) {
        Enquired enquired = jdbc.sql(ENQUIRIES + " AND e.enquiry_id = :enquiry ORDER BY e.position LIMIT 1")
                .param("insurer", query.insurer())
                .param("enquiry", query.enquiryId().value())
                .query((row, number) -> new Enquired(enquiry(row), row.getObject("age", Integer.class)))
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_ENQUIRY));
        // only now that the row is read: an answer asks on a connection of its own
        EnquiryView asked = enquired.view();
        Eligibility eligibility = answer(
                asked.volunteerId(),
                new BothTimes(asked.at(), asked.knownAt()),
                Objects.requireNonNullElse(asked.learnedAt(), asked.at()),
                asked.insurer(),
                enquired.age());
        return new EnquiryAnswer(asked, eligibility, eligibility.position());
    }

    /** What was asked, and the age that was noted with it, which is shown to nobody. */
    private record Enquired(EnquiryView view, @Nullable Integer age) {}

    @QueryHandler
    Enquiries handle(FindEnquiries query) {
        List<EnquiryView> rows = jdbc.sql(ENQUIRIES + " AND e.position < :cursor ORDER BY e.position DESC LIMIT :rows")
                .param("insurer", query.insurer())
                .param("cursor", query.cursor() == null ? Long.MAX_VALUE : query.cursor())
                .param("rows", query.limit() + 1)
                .query((row, number) -> enquiry(row))
                .list();
        Pages.Page<EnquiryView, Long> page = Pages.of(rows, query.limit(), EnquiryView::position);
        return new Enquiries(page.items(), page.next(), ReadModels.positionOver(jdbc));
    }

    private static EnquiryView enquiry(ResultSet row) throws SQLException {
        return new EnquiryView(
                EnquiryId.stored(row.getString("enquiry_id")),
                row.getString("insurer"),
                VolunteerId.stored(row.getString("volunteer_id")),
                Times.instant(row, "asked_at"),
                Times.instant(row, "known_at"),
                Times.optionalInstant(row, "learned_at"),
                row.getString("purpose"),
                row.getString("claim_number"),
                Times.instant(row, "enquired_at"),
                row.getLong("position"));
    }
}
