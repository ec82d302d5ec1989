package org.redvest.api.reward.timebank.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.Legs;
import org.redvest.api.reward.timebank.TimeLedger;

/**
 * What was ordered was served: its time is spent, and who served stores as much.
 *
 * @param accountId which account
 * @param volunteerId whose
 * @param bankId of which bank
 * @param movementId the number of the movement
 * @param server who served
 * @param minutes how much was used
 * @param returned how much of what waited was not, and is free again
 */
@Revision("1")
public record TimeDrawn(
        TimeAccountId accountId,
        VolunteerId volunteerId,
        TimeBankId bankId,
        TimeMovementId movementId,
        VolunteerId server,
        long minutes,
        long returned)
        implements TimeAccountEvent {

    @Override
    public Legs legs() {
        return Legs.of(TimeLedger.ESCROW, TimeLedger.ISSUED, minutes)
                .and(TimeLedger.ESCROW, TimeLedger.HOLDER, returned);
    }
}
