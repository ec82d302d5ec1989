package org.redvest.query.cover.eligibility;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.BothTimes;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.cover.eligibility.query.Eligibility.Reason;
import org.redvest.api.cover.eligibility.query.InsurancePolicyView;
import org.redvest.api.cover.eligibility.query.InsurancePolicyView.Terms;
import org.redvest.api.cover.insurance.InsuranceTerms;
import org.redvest.api.id.InsurancePolicyId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The insurance policies and what they cover. They are few and only ever added, so that they are kept at hand: the position of
 * the newest row and their number tell whether those are all, and which of them an answer knows.
 */
@Component
class PoliciesOnRecord {

    private final InsurancePolicyRows policies;
    private final InsuranceTermsRows terms;
    private final JsonMapper json;
    private volatile List<Recorded> atHand = List.of();

    PoliciesOnRecord(InsurancePolicyRows policies, InsuranceTermsRows terms, JsonMapper json) {
        this.policies = policies;
        this.terms = terms;
        this.json = json;
    }

    /** Policies of which an answer can be made: those on record by an instant, each with what it covers at another. */
    record Known(List<InsurancePolicyView> all) {

        /** Those that cover an instant, in the order of their begin; their periods are half-open. */
        List<InsurancePolicyView> inForce(Instant at) {
            return all.stream()
                    .filter(policy ->
                            !policy.from().isAfter(at) && policy.until().isAfter(at))
                    .toList();
        }

        /** Whether any covers an instant, or why none can be said to. */
        Reason reason(Instant at) {
            if (all.isEmpty()) {
                return Reason.NO_POLICY_ON_RECORD;
            }
            return inForce(at).isEmpty() ? Reason.NO_POLICY_IN_FORCE : Reason.POLICY_IN_FORCE;
        }
    }

    /** A policy, where in the log it was recorded, and the terms that were adopted of it, in the order of their adoption. */
    private record Recorded(InsurancePolicyRow row, List<Adopted> adopted) {

        long rows(long newest) {
            return row.position() > newest
                    ? 0
                    : 1
                            + adopted.stream()
                                    .filter(one -> one.position() <= newest)
                                    .count();
        }

        InsurancePolicyView view(BothTimes asked, long newest) {
            Terms covering = adopted.stream()
                    .filter(one -> one.position() <= newest)
                    .filter(one -> !one.recordedAt().isAfter(asked.knownAt()))
                    .map(Adopted::terms)
                    .filter(one -> !one.effectiveFrom().isAfter(asked.validAt()))
                    .max(Comparator.comparingInt(Terms::version))
                    .orElseGet(() -> new Terms(0, row.validFrom, null, InsuranceTerms.usual(Text.stored(row.insurer))));
            return row.view(covering);
        }
    }

    /** Terms, and where in the log and when they were adopted. */
    private record Adopted(long position, Instant recordedAt, Terms terms) {}

    /** All of them, in the order of their begin, as the transaction at hand sees them. */
    Known known(BothTimes asked, @Nullable String insurer) {
        return known(recorded(), asked, insurer, Long.MAX_VALUE);
    }

    /**
     * One of them.
     *
     * @throws Refusal {@link Problem#UNKNOWN_INSURANCE_POLICY}; {@link Problem#POLICY_OF_ANOTHER_INSURER}
     */
    InsurancePolicyView one(InsurancePolicyId id, BothTimes asked, @Nullable String insurer) {
        InsurancePolicyView found = known(asked, null).all().stream()
                .filter(policy -> policy.insurancePolicyId().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_INSURANCE_POLICY));
        if (insurer != null && !found.terms().covers().isOf(insurer)) {
            throw new Refusal(Problem.POLICY_OF_ANOTHER_INSURER);
        }
        return found;
    }

    /**
     * The same without asking for them where that can be.
     *
     * @param newest position of the newest row that the answer knows
     * @param number how many rows it knows; a rebuild may have added one before the newest, which was passed over until then
     */
    Known known(BothTimes asked, @Nullable String insurer, long newest, int number) {
        List<Recorded> known = atHand;
        if (known.stream().mapToLong(one -> one.rows(newest)).sum() != number) {
            known = recorded();
            atHand = known;
        }
        return known(known, asked, insurer, newest);
    }

    private static Known known(List<Recorded> recorded, BothTimes asked, @Nullable String insurer, long newest) {
        Predicate<InsurancePolicyView> theirs =
                policy -> insurer == null || policy.terms().covers().isOf(insurer);
        return new Known(recorded.stream()
                .filter(one -> one.row().position() <= newest)
                .filter(one -> !one.row().recordedAt.isAfter(asked.knownAt()))
                .map(one -> one.view(asked, newest))
                .filter(theirs)
                .toList());
    }

    private List<Recorded> recorded() {
        Map<String, List<Adopted>> adopted = terms.findAllByOrderByPosition().stream()
                .collect(Collectors.groupingBy(
                        row -> row.insurancePolicyId, Collectors.mapping(this::adopted, Collectors.toList())));
        return policies.findAllByOrderByValidFromAscInsurancePolicyIdAsc().stream()
                .map(row -> new Recorded(row, adopted.getOrDefault(row.insurancePolicyId, List.of())))
                .toList();
    }

    private Adopted adopted(InsuranceTermsRow row) {
        return new Adopted(
                row.position,
                row.recordedAt,
                new Terms(
                        row.version,
                        row.effectiveFrom,
                        row.recordedAt,
                        json.readValue(row.terms, InsuranceTerms.class)));
    }
}
