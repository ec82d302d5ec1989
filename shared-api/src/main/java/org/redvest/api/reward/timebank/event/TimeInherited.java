package org.redvest.api.reward.timebank.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.Legs;
import org.redvest.api.reward.timebank.TimeLedger;

/**
 * Somebody inherited the time of a holder who died; they do not give it on.
 *
 * @param accountId which account
 * @param volunteerId whose
 * @param bankId of which bank
 * @param movementId the number of the movement
 * @param from who died
 * @param minutes how much
 */
@Revision("1")
public record TimeInherited(
        TimeAccountId accountId,
        VolunteerId volunteerId,
        TimeBankId bankId,
        TimeMovementId movementId,
        VolunteerId from,
        long minutes)
        implements TimeAccountEvent {

    @Override
    public Legs legs() {
        return Legs.of(TimeLedger.ESCROW, TimeLedger.HOLDER, minutes);
    }
}
