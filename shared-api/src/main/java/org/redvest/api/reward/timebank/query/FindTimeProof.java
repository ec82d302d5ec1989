package org.redvest.api.reward.timebank.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.TimeBankId;

/**
 * Do the books of a time bank sum to zero?
 *
 * @param bankId which bank
 * @param date at the end of which civil day, Asia/Shanghai; null for everything on record
 */
public record FindTimeProof(TimeBankId bankId, @Nullable LocalDate date) implements Query<TimeProof> {

    @Override
    public Class<TimeProof> answer() {
        return TimeProof.class;
    }
}
