package org.redvest.query.cover.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.redvest.api.id.EnquiryId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.web.Pages;
import org.redvest.query.cover.eligibility.PoliciesOnRecord.Known;
import org.redvest.query.cover.eligibility.RegisteredNumber.Change;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.Freshness;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what insurers and the insured ask: one person by one statement, everybody by {@link InsuredPersons}. */
@Component
class EligibilityQueryHandler {

    /**
     * What is recorded of the person with the number {@code :volunteer}, of one state of the read models: a row for each
     * change of each of their numbers, or one for a number that never changed. Where nobody has the number, there is a row
     * without one. What follows from it is reckoned in Java ({@link RegisteredNumber}): nearly always nothing changed, and the
     * database would make ready to sort and to add up for each answer all the same.
     */
    private static final String ONE = """
            SELECT g.position, i.newest_policy, i.policies, f.*
            FROM query.progress g
            CROSS JOIN (
                SELECT max(r.position) AS newest_policy, count(*) AS policies
                FROM (SELECT position FROM query.insurance_policy UNION ALL SELECT position FROM query.insurance_terms) AS r) AS i
            LEFT JOIN (
                SELECT p.number, p.number <> p.survivor AS absorbed, v.effective_at, '%2$s' = ANY (v.purposes) AS agreed,
                    c.state, c.given, c.changed_at, c.changed_with
                FROM (%1$s) AS p JOIN query.person v ON v.volunteer_id = p.number
                LEFT JOIN LATERAL (
                    SELECT x.state, NULL::boolean AS given, x.changed_at, x.position AS changed_with
                    FROM query.person_change x WHERE x.volunteer_id = v.volunteer_id
                    UNION ALL
                    SELECT NULL, x.given, x.changed_at, x.position
                    FROM query.consent_change x WHERE x.volunteer_id = v.volunteer_id AND x.purpose = '%2$s'
                ) AS c ON true
            ) AS f ON true""".formatted(Persons.PERSON_AS_KNOWN, ConsentPurpose.INSURER);

    private static final String ENQUIRIES = """
            SELECT e.* FROM query.insurance_enquiry e WHERE (:insurer::text IS NULL OR e.insurer = :insurer)""";

    private final JdbcClient jdbc;
    private final InsuredPersons insured;
    private final PoliciesOnRecord policies;
    private final Exposures exposures;
    private final Freshness freshness;
    private final Clock clock;

    EligibilityQueryHandler(
            JdbcClient jdbc,
            InsuredPersons insured,
            PoliciesOnRecord policies,
            Exposures exposures,
            Freshness freshness,
            Clock clock) {
        this.jdbc = jdbc;
        this.insured = insured;
        this.policies = policies;
        this.exposures = exposures;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** What one statement tells; the policies that it knows are those up to the newest. */
    private record Facts(long position, long newestPolicy, int policies, Collection<RegisteredNumber> numbers) {

        static Facts of(ResultSet rows) throws SQLException {
            Map<String, RegisteredNumber> numbers = new HashMap<>();
            long position = LogPositions.NOTHING;
            long newestPolicy = LogPositions.NOTHING;
            int policies = 0;
            while (rows.next()) {
                position = rows.getLong("position");
                newestPolicy = rows.getLong("newest_policy");
                policies = rows.getInt("policies");
                String number = rows.getString("number");
                if (number != null) {
                    RegisteredNumber registered = numbers.get(number);
                    if (registered == null) {
                        registered = new RegisteredNumber(
                                number,
                                rows.getBoolean("absorbed"),
                                Times.optionalInstant(rows, "effective_at"),
                                rows.getBoolean("agreed"));
                        numbers.put(number, registered);
                    }
                    Instant changedAt = Times.optionalInstant(rows, "changed_at");
                    if (changedAt != null) {
                        registered.changed(new Change(
                                rows.getLong("changed_with"),
                                changedAt,
                                rows.getString("state"),
                                rows.getBoolean("given")));
                    }
                }
            }
            return new Facts(position, newestPolicy, policies, numbers.values());
        }
    }

    @QueryHandler
    Eligibility handle(FindEligibility query) {
        return answer(query.volunteerId(), query.times(), null, null);
    }

    /** Of one insurer's policies or all, at an age or with none that is known. */
    private Eligibility answer(
            VolunteerId volunteer, BothTimes asked, @Nullable String insurer, @Nullable Integer age) {
        Facts facts = jdbc.sql(ONE)
                .param("volunteer", volunteer.value())
                .param("known", Times.parameter(asked.knownAt()))
                .query(Facts::of);
        Registration registration = RegisteredNumber.thatCounts(facts.numbers(), asked.validAt())
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_VOLUNTEER));
        Known known = policies.known(asked, insurer, facts.newestPolicy(), facts.policies());
        List<InsurancePolicyView> inForce = known.inForce(asked.validAt());
        List<Reason> reasons = registration.reasons(asked.validAt(), covered(known, inForce));
        Boolean onTheList = Registration.insured(reasons);
        boolean told = reasons.size() > 1;
        List<Evidence> evidence = told && !inForce.isEmpty()
                ? exposures.of(
                        facts.numbers().stream().map(RegisteredNumber::number).toList(), asked)
                : List.of();
        Cover cover = new Cover(asked.validAt(), age);
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
                evidence.stream()
                        .findFirst()
                        .map(one -> one.exposureAt(asked.validAt()))
                        .orElse(null),
                reasons,
                // which policies there are is no answer about somebody of whom there is none
                told ? inForce : List.of(),
                decisions,
                evidence,
                facts.position(),
                freshness.isStale(facts.position()));
    }

    private static Reason covered(Known known, List<InsurancePolicyView> inForce) {
        if (known.isNothing()) {
            return Reason.NO_POLICY_ON_RECORD;
        }
        return inForce.isEmpty() ? Reason.NO_POLICY_IN_FORCE : Reason.POLICY_IN_FORCE;
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
        Instant now = clock.instant();
        return insured.changes(
                query, (volunteer, at) -> answer(volunteer, new BothTimes(at, now), query.insurer(), null)
                        .reasons());
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
        return jdbc.sql(ENQUIRIES + " AND e.enquiry_id = :enquiry ORDER BY e.position LIMIT 1")
                .param("insurer", query.insurer())
                .param("enquiry", query.enquiryId().value())
                .query((row, number) -> {
                    EnquiryView asked = enquiry(row);
                    Eligibility eligibility = answer(
                            asked.volunteerId(),
                            new BothTimes(asked.at(), asked.knownAt()),
                            asked.insurer(),
                            row.getObject("age", Integer.class));
                    return new EnquiryAnswer(asked, eligibility, eligibility.position());
                })
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_ENQUIRY));
    }

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
                row.getString("purpose"),
                row.getString("claim_number"),
                Times.instant(row, "enquired_at"),
                row.getLong("position"));
    }
}
