package org.redvest.api.cover.insurance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;

/**
 * What a policy covers, from a date on (保险条款、批单).
 *
 * @param insurers who bear it; their shares are a whole
 * @param exposures during what
 * @param leastAge first age covered, in full years at the instant; null where there is none
 * @param mostAge last age covered; null where there is none
 * @param items for what it pays, and how much
 * @param territory divisions within which it covers; empty for the whole city
 * @param onDispatch whether it covers who was sent elsewhere by a registered organisation (外派)
 * @param travelMinutes how long before the begin and after the end somebody may be on their way; 0 where the way is not covered
 * @param lateEvidenceHours within how many hours after it was learnt what happened, what shows that somebody served is still to
 *     be recorded
 */
public record InsuranceTerms(
        List<InsurerShare> insurers,
        List<Exposure> exposures,
        @Nullable Integer leastAge,
        @Nullable Integer mostAge,
        List<InsuredItem> items,
        List<DivisionCode> territory,
        boolean onDispatch,
        int travelMinutes,
        int lateEvidenceHours) {

    private static final int TRAVEL_MINUTES = 120;

    /** As Beijing asks for what was not on record (志愿北京 2018). */
    private static final int LATE_EVIDENCE_HOURS = 48;

    /** Those of a policy of which no terms were adopted: one insurer, everything that volunteers do, at any age. */
    public static InsuranceTerms usual(Text insurer) {
        return new InsuranceTerms(
                List.of(new InsurerShare(insurer, InsurerShare.WHOLE)),
                Arrays.asList(Exposure.values()),
                null,
                null,
                List.of(),
                List.of(),
                true,
                TRAVEL_MINUTES,
                LATE_EVIDENCE_HOURS);
    }

    /** Whether this insurer bears it, alone or with others. */
    public boolean isOf(String insurer) {
        return insurers.stream().anyMatch(one -> one.insurer().value().equals(insurer));
    }

    /** Whether there is any age at which it does not cover. */
    public boolean asksForAge() {
        return leastAge != null || mostAge != null;
    }

    /** The same without any age at which they do not cover. */
    public InsuranceTerms atAnyAge() {
        return new InsuranceTerms(
                insurers, exposures, null, null, items, territory, onDispatch, travelMinutes, lateEvidenceHours);
    }

    /**
     * Checks what a caller gave; its figures have their bounds in the request.
     *
     * @throws Refusal {@link Problem#POLICY_CONTRADICTORY}
     */
    public void requireValid() {
        contradiction().ifPresent(said -> {
            throw new Refusal(Problem.POLICY_CONTRADICTORY, said);
        });
    }

    /** Ages between which there is none, and a way that is covered at no time; empty where nothing contradicts. */
    private Optional<String> contradiction() {
        if (leastAge != null && mostAge != null && mostAge < leastAge) {
            return Optional.of("mostAge is less than leastAge: nobody is of such an age.");
        }
        if (travelMinutes == 0 && exposures.stream().allMatch(Exposure::isWay)) {
            return Optional.of("The exposures are the way alone, and travelMinutes is 0: nothing would be covered.");
        }
        return Optional.empty();
    }
}
