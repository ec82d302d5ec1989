package org.redvest.api.reward.timebank.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;

/**
 * A gift was accepted, told to who gave it: the legs are in the event of who received it.
 *
 * @param accountId which account
 * @param volunteerId whose
 * @param bankId of which bank
 * @param movementId the number of the movement
 * @param recipient who accepted
 */
@Revision("1")
public record TimeGiftTaken(
        TimeAccountId accountId,
        VolunteerId volunteerId,
        TimeBankId bankId,
        TimeMovementId movementId,
        VolunteerId recipient)
        implements TimeAccountEvent {}
