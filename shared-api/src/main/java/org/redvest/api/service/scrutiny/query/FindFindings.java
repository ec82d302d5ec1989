package org.redvest.api.service.scrutiny.query;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.Remit;
import org.redvest.api.id.ScrutinyRuleId;

/**
 * What does a rule find that is switched on?
 *
 * @param ruleId which
 * @param from first service date, Asia/Shanghai
 * @param to last service date, at most 400 days later
 * @param state how the findings stand; null for all
 * @param remits within which a record of a finding lies that the reader may see; null for who may see all
 * @param cursor of the page before; null for the first
 * @param limit findings of the page at most
 */
public record FindFindings(
        ScrutinyRuleId ruleId,
        LocalDate from,
        LocalDate to,
        @Nullable FindingState state,
        @Nullable Set<Remit> remits,
        @Nullable Integer cursor,
        int limit)
        implements Query<RuleFindings> {

    @Override
    public Class<RuleFindings> answer() {
        return RuleFindings.class;
    }
}
