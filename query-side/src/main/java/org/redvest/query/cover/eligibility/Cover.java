package org.redvest.query.cover.eligibility;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Remit;
import org.redvest.api.cover.eligibility.query.Eligibility.CoverReason;
import org.redvest.api.cover.eligibility.query.Eligibility.Decision;
import org.redvest.api.cover.eligibility.query.Eligibility.Evidence;
import org.redvest.api.cover.eligibility.query.InsurancePolicyView;
import org.redvest.api.cover.insurance.Exposure;
import org.redvest.api.cover.insurance.InsuranceTerms;

/**
 * Whether a policy covers what somebody on its list did at an instant (invariants 73 to 78): what is on record of it, of a
 * project that was published, as the policy's terms count it, at an age that they cover.
 *
 * @param at the instant
 * @param learnedAt when it was learnt what happened, from which on late evidence is counted (invariant 77)
 * @param age in full years then; null where it is not known here
 */
record Cover(Instant at, Instant learnedAt, @Nullable Integer age) {

    /** What this policy decides of all that is on record, the best of it first. */
    Decision decision(InsurancePolicyView policy, List<Evidence> evidence) {
        InsuranceTerms terms = policy.terms().covers();
        List<Evidence> within =
                evidence.stream().filter(one -> isWithin(one, policy)).toList();
        List<CoverReason> reasons = new ArrayList<>();
        Optional<Evidence> good =
                within.stream().filter(one -> hindrance(one, terms).isEmpty()).findFirst();
        good.ifPresentOrElse(
                one -> {
                    reasons.add(CoverReason.EXPOSED);
                    if (one.exposureAt(at).isWay()) {
                        reasons.add(CoverReason.TRAVEL_WINDOW);
                    }
                    if (one.late()) {
                        reasons.add(CoverReason.LATE_EVIDENCE);
                    }
                },
                () -> reasons.add(within.stream()
                        .findFirst()
                        .flatMap(one -> hindrance(one, terms))
                        .orElse(CoverReason.NOT_EXPOSED)));
        Optional<CoverReason> ageing = ageing(terms);
        ageing.ifPresent(reasons::add);
        return new Decision(
                policy.insurancePolicyId(),
                policy.terms().version(),
                covered(good.isPresent(), ageing),
                good.or(() -> within.stream().findFirst())
                        .map(one -> one.exposureAt(at))
                        .orElse(null),
                reasons);
    }

    private static @Nullable Boolean covered(boolean exposed, Optional<CoverReason> ageing) {
        if (exposed && ageing.equals(Optional.of(CoverReason.AGE_NOT_KNOWN))) {
            return null;
        }
        return exposed && ageing.isEmpty();
    }

    /** Whether it took place at the instant, or its way there or back may have, by what the policy allows for that. */
    boolean isWithin(Evidence one, InsurancePolicyView policy) {
        Duration way = Duration.ofMinutes(policy.terms().covers().travelMinutes());
        return !one.from().minus(way).isAfter(at) && one.until().plus(way).isAfter(at);
    }

    private Optional<CoverReason> hindrance(Evidence one, InsuranceTerms terms) {
        if (one.noShow()) {
            return Optional.of(CoverReason.NO_SHOW);
        }
        Instant published = one.publishedAt();
        // for hours of no shift and for a dispatch an organisation answers
        if (one.projectId() != null && published == null) {
            return Optional.of(CoverReason.PROJECT_NOT_PUBLISHED);
        }
        if (published != null && published.isAfter(at)) {
            return Optional.of(CoverReason.PROJECT_PUBLISHED_LATE);
        }
        Exposure exposure = one.exposureAt(at);
        if (!terms.exposures().contains(exposure)) {
            return Optional.of(CoverReason.EXPOSURE_NOT_COVERED);
        }
        if (!covers(terms, one.division())) {
            return Optional.of(CoverReason.OUTSIDE_TERRITORY);
        }
        return one.late() && one.recordedAt().isAfter(learnedAt.plus(Duration.ofHours(terms.lateEvidenceHours())))
                ? Optional.of(CoverReason.LATE_EVIDENCE_REFUSED)
                : Optional.empty();
    }

    private static boolean covers(InsuranceTerms terms, @Nullable String division) {
        return division == null
                ? terms.onDispatch()
                : terms.territory().isEmpty()
                        || terms.territory().stream()
                                .anyMatch(within -> Remit.in(within).holds(DivisionCode.stored(division)));
    }

    /** Whether terms cover the age; not where they ask for one and none is known. */
    boolean isOfAge(InsuranceTerms terms) {
        return ageing(terms).isEmpty();
    }

    private Optional<CoverReason> ageing(InsuranceTerms terms) {
        Integer least = terms.leastAge();
        Integer most = terms.mostAge();
        if (!terms.asksForAge()) {
            return Optional.empty();
        }
        if (age == null) {
            return Optional.of(CoverReason.AGE_NOT_KNOWN);
        }
        if (least != null && age < least) {
            return Optional.of(CoverReason.TOO_YOUNG);
        }
        return most != null && age > most ? Optional.of(CoverReason.TOO_OLD) : Optional.empty();
    }
}
