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
 * Minutes left for another bank: they wait for its answer, for ever if need be.
 *
 * @param accountId which account
 * @param volunteerId whose
 * @param bankId of which bank
 * @param movementId the number of the movement
 * @param partner to which bank
 * @param recipient the number of the account there
 * @param minutes how much
 * @param rulesVersion version of the rules
 */
@Revision("1")
public record TimeSent(
        TimeAccountId accountId,
        VolunteerId volunteerId,
        TimeBankId bankId,
        TimeMovementId movementId,
        PartnerCode partner,
        ExchangeNumber recipient,
        long minutes,
        int rulesVersion)
        implements TimeAccountEvent {

    @Override
    public Legs legs() {
        return Legs.of(TimeLedger.HOLDER, TimeLedger.SUSPENSE, minutes);
    }
}
