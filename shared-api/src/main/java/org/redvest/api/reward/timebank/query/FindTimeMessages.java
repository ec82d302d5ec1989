package org.redvest.api.reward.timebank.query;

import java.util.Set;
import org.redvest.api.PartnerCode;
import org.redvest.api.Query;
import org.redvest.api.Remit;
import org.redvest.api.id.TimeBankId;

/**
 * What did a time bank send to another one?
 *
 * @param bankId which bank
 * @param partner to which other
 * @param remits what the reader holds
 * @param after sequence after which the page begins; 0 for all
 * @param limit messages at most
 */
public record FindTimeMessages(TimeBankId bankId, PartnerCode partner, Set<Remit> remits, long after, int limit)
        implements Query<TimeMessages> {

    @Override
    public Class<TimeMessages> answer() {
        return TimeMessages.class;
    }
}
