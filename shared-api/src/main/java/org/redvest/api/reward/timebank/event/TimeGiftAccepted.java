package org.redvest.api.reward.timebank.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.Legs;
import org.redvest.api.reward.timebank.TimeLedger;

/**
 * Somebody accepted a gift of time, which they do not give on.
 *
 * @param accountId which account
 * @param volunteerId whose
 * @param bankId of which bank
 * @param movementId the number of the movement
 * @param giver whose gift
 * @param minutes how much
 */
@Revision("1")
public record TimeGiftAccepted(
        TimeAccountId accountId,
        VolunteerId volunteerId,
        TimeBankId bankId,
        TimeMovementId movementId,
        VolunteerId giver,
        long minutes)
        implements TimeAccountEvent {

    @Override
    public Legs legs() {
        return Legs.of(TimeLedger.ESCROW, TimeLedger.HOLDER, minutes);
    }
}
