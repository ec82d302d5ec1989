package org.redvest.api.reward.timebank.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.PartnerCode;
import org.redvest.api.Query;
import org.redvest.api.Remit;
import org.redvest.api.id.TimeBankId;

/**
 * With which other banks does a time bank exchange time?
 *
 * @param bankId which bank
 * @param remits what the reader holds
 * @param cursor where the page before ended; null for the first page
 * @param limit partners at most
 */
public record FindTimeExchanges(
        TimeBankId bankId, Set<Remit> remits, @Nullable PartnerCode cursor, int limit) implements Query<TimeExchanges> {

    @Override
    public Class<TimeExchanges> answer() {
        return TimeExchanges.class;
    }
}
