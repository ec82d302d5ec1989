package org.redvest.api.exchange.national.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.PartnerCode;
import org.redvest.api.Query;

/**
 * With which other systems are records exchanged?
 *
 * @param cursor where the page begins; null for the first
 * @param limit systems at most
 */
public record FindRecordExchanges(@Nullable PartnerCode cursor, int limit) implements Query<RecordExchanges> {

    @Override
    public Class<RecordExchanges> answer() {
        return RecordExchanges.class;
    }
}
