package org.redvest.api.reward.timebank.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.reward.timebank.TimeBankRules;

/**
 * Time banks.
 *
 * @param timeBanks in the order in which they were opened
 * @param nextCursor where the next page begins; null on the last
 */
public record TimeBanks(List<Bank> timeBanks, @Nullable Long nextCursor) {

    /**
     * A time bank.
     *
     * @param timeBankId its id
     * @param name what it is called
     * @param division division code of where it works
     * @param rules all that it ever had, oldest first
     */
    public record Bank(TimeBankId timeBankId, String name, String division, List<Rules> rules) {}

    /**
     * Rules from a day on.
     *
     * @param version 1 for its first
     * @param effectiveFrom first civil day on which they hold, Asia/Shanghai
     * @param rules all of them
     */
    public record Rules(int version, LocalDate effectiveFrom, TimeBankRules rules) {}
}
