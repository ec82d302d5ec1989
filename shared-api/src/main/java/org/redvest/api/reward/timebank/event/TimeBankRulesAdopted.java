package org.redvest.api.reward.timebank.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.CivilTime;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.reward.timebank.TimeBankRules;

/**
 * A time bank has rules from a day on.
 *
 * @param bankId which bank
 * @param version 1 for its first, then one more each time
 * @param effectiveFrom first civil day on which they hold, Asia/Shanghai
 * @param rules all of them
 */
@Revision("1")
public record TimeBankRulesAdopted(TimeBankId bankId, int version, LocalDate effectiveFrom, TimeBankRules rules)
        implements TimeBankEvent {

    @Override
    public Instant validFrom() {
        return CivilTime.startOf(effectiveFrom);
    }
}
