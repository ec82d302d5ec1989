package org.redvest.api.reward.timebank.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.Legs;
import org.redvest.api.reward.timebank.TimeLedger;

/**
 * A holder offered time to a spouse or direct relative: it waits until that is accepted, or comes back.
 *
 * @param accountId which account
 * @param volunteerId whose
 * @param bankId of which bank
 * @param movementId the number of the movement
 * @param recipient to whom
 * @param minutes how much
 * @param balance minutes that are free then
 * @param low whether that is less than what the rules warn of
 * @param comesBackAt first instant at which it comes back
 */
@Revision("1")
public record TimeGiftOffered(
        TimeAccountId accountId,
        VolunteerId volunteerId,
        TimeBankId bankId,
        TimeMovementId movementId,
        VolunteerId recipient,
        long minutes,
        long balance,
        boolean low,
        Instant comesBackAt)
        implements TimeAccountEvent {

    @Override
    public Legs legs() {
        return Legs.of(TimeLedger.HOLDER, TimeLedger.ESCROW, minutes);
    }
}
