package org.redvest.api.service.scrutiny.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.FindingId;
import org.redvest.api.id.ScrutinyRuleId;
import org.redvest.api.service.scrutiny.RuleTerms;

/**
 * What a rule finds on the days on which it is on: cases for a person to decide on.
 *
 * @param ruleId which rule
 * @param terms what it looks for
 * @param from first service date, Asia/Shanghai
 * @param to last service date
 * @param cut whether there are more than are told of: a shorter period shows all
 * @param cases in the order of their first record in the log
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record RuleFindings(
        ScrutinyRuleId ruleId,
        RuleTerms terms,
        LocalDate from,
        LocalDate to,
        boolean cut,
        List<Case> cases,
        @Nullable Integer nextCursor,
        long position) {

    /**
     * A finding and what somebody made of it.
     *
     * @param findingId its number, the same as long as it names the same records
     * @param division code of the least division in which all its records lie
     * @param finding what was found
     * @param state how it stands
     * @param reason of who decided; null where nobody did
     * @param decidedAt when; null where nobody did
     */
    public record Case(
            FindingId findingId,
            String division,
            RuleTrial.Finding finding,
            FindingState state,
            @Nullable String reason,
            @Nullable Instant decidedAt) {}
}
