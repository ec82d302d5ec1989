package org.redvest.api.reward.timebank.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.VolunteerId;

/**
 * Accounts of a time bank.
 *
 * @param accounts in the order of their ids
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log, on which the answer rests
 */
public record TimeAccounts(List<Holding> accounts, @Nullable TimeAccountId nextCursor, long position) {

    /**
     * An account, and what it holds.
     *
     * @param timeAccountId its id
     * @param volunteerId whose
     * @param name masked, or a tombstone
     * @param openedOn first civil day on which time could be stored, Asia/Shanghai
     * @param minutes that are free
     * @param hours the same in hours, to a tenth: shown, never counted with
     */
    public record Holding(
            TimeAccountId timeAccountId,
            VolunteerId volunteerId,
            String name,
            LocalDate openedOn,
            long minutes,
            BigDecimal hours) {}
}
