package org.redvest.api.reward.timebank.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.Legs;
import org.redvest.api.reward.timebank.TimeLedger;

/**
 * A holder ordered service: its time waits until that is settled, or comes back.
 *
 * @param accountId which account
 * @param volunteerId whose
 * @param bankId of which bank
 * @param movementId the number of the movement
 * @param kind what is to be done
 * @param minutes how much at the most
 * @param balance minutes that are free then
 * @param low whether that is less than what the rules warn of
 * @param comesBackAt first instant at which it comes back
 * @param rulesVersion version of the rules
 */
@Revision("1")
public record TimeOrdered(
        TimeAccountId accountId,
        VolunteerId volunteerId,
        TimeBankId bankId,
        TimeMovementId movementId,
        Text kind,
        long minutes,
        long balance,
        boolean low,
        Instant comesBackAt,
        int rulesVersion)
        implements TimeAccountEvent {

    @Override
    public Legs legs() {
        return Legs.of(TimeLedger.HOLDER, TimeLedger.ESCROW, minutes);
    }
}
