package org.redvest.api.service.scrutiny.query;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.Remit;
import org.redvest.api.service.scrutiny.RuleTerms;

/**
 * What would a rule have found? Nothing is written, and nobody is told.
 *
 * @param terms what it looks for
 * @param from first service date, Asia/Shanghai
 * @param to last service date, at most a year later
 * @param remits within which a record of a finding lies that the reader may see; null for who may see all
 * @param cursor of the page before; null for the first
 * @param limit findings of the page at most
 */
public record FindRuleTrial(
        RuleTerms terms,
        LocalDate from,
        LocalDate to,
        @Nullable Set<Remit> remits,
        @Nullable Integer cursor,
        int limit) implements Query<RuleTrial> {

    @Override
    public Class<RuleTrial> answer() {
        return RuleTrial.class;
    }
}
