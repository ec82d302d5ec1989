package org.redvest.api.reward.timebank.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.PartnerCode;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.Legs;
import org.redvest.api.reward.timebank.RejectionReason;
import org.redvest.api.reward.timebank.TimeLedger;

/**
 * The other bank rejected what was sent. It is free again; where the account was closed meanwhile, it went to the pool.
 *
 * @param accountId which account
 * @param volunteerId whose
 * @param bankId of which bank
 * @param movementId the number of the movement
 * @param partner which bank
 * @param minutes how much
 * @param reason why
 * @param pooled whether it went to the pool
 */
@Revision("1")
public record TimeSentBack(
        TimeAccountId accountId,
        VolunteerId volunteerId,
        TimeBankId bankId,
        TimeMovementId movementId,
        PartnerCode partner,
        long minutes,
        RejectionReason reason,
        boolean pooled)
        implements TimeAccountEvent {

    @Override
    public Legs legs() {
        return Legs.of(TimeLedger.SUSPENSE, pooled ? TimeLedger.POOL : TimeLedger.HOLDER, minutes);
    }
}
