package org.redvest.api.reward.timebank.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.Remit;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;

/**
 * Who has an account at a time bank?
 *
 * @param bankId which bank
 * @param remits what the reader holds
 * @param cursor where the page before ended; null for the first page
 * @param limit accounts at most
 */
public record FindTimeAccounts(
        TimeBankId bankId, Set<Remit> remits, @Nullable TimeAccountId cursor, int limit)
        implements Query<TimeAccounts> {

    @Override
    public Class<TimeAccounts> answer() {
        return TimeAccounts.class;
    }
}
