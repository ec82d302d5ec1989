package org.redvest.api.reward.timebank.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.ExchangeNumber;
import org.redvest.api.PartnerCode;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.Legs;
import org.redvest.api.reward.timebank.TimeLedger;

/**
 * Minutes came from another bank.
 *
 * @param accountId which account
 * @param volunteerId whose
 * @param bankId of which bank
 * @param movementId the number of the movement
 * @param partner from which bank
 * @param reference the number of the transfer there
 * @param minutes how much
 * @param setAside how much of it is above the cap and offered for donation
 * @param rulesVersion version of the rules
 */
@Revision("1")
public record TimeReceived(
        TimeAccountId accountId,
        VolunteerId volunteerId,
        TimeBankId bankId,
        TimeMovementId movementId,
        PartnerCode partner,
        ExchangeNumber reference,
        long minutes,
        long setAside,
        int rulesVersion)
        implements TimeAccountEvent {

    @Override
    public Legs legs() {
        return Legs.of(TimeLedger.EXCHANGED, TimeLedger.HOLDER, minutes - setAside)
                .and(TimeLedger.EXCHANGED, TimeLedger.SET_ASIDE, setAside);
    }
}
