package org.redvest.api.reward.timebank.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.TimeBankId;

/**
 * Which time banks are there, and what are their rules?
 *
 * @param bankId one of them; null for all
 * @param cursor where the page before ended; null for the first page
 * @param limit banks at most
 */
public record FindTimeBanks(
        @Nullable TimeBankId bankId, @Nullable Long cursor, int limit) implements Query<TimeBanks> {

    @Override
    public Class<TimeBanks> answer() {
        return TimeBanks.class;
    }
}
