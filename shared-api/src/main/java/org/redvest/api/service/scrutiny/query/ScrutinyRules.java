package org.redvest.api.service.scrutiny.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.ScrutinyRuleId;
import org.redvest.api.service.scrutiny.RuleTerms;

/**
 * A page of rules over the log.
 *
 * @param rules the newest first
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record ScrutinyRules(List<RuleView> rules, @Nullable Long nextCursor, long position) {

    /**
     * A rule.
     *
     * @param ruleId its number
     * @param terms what it looks for
     * @param adoptedAt when it was adopted
     * @param on the service dates that it looks at
     * @param adopted position of the log at which it was adopted
     */
    public record RuleView(ScrutinyRuleId ruleId, RuleTerms terms, Instant adoptedAt, List<Days> on, long adopted) {}

    /**
     * Days on which a rule is on.
     *
     * @param from first service date, Asia/Shanghai
     * @param until first service date that it does not look at any more; null where it is on
     */
    public record Days(LocalDate from, @Nullable LocalDate until) {}
}
