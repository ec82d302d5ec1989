package org.redvest.api.reward.timebank.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeMovementId;

/**
 * A bank's pool has more or less: beside the event of the account, in which the legs are.
 *
 * @param bankId which bank
 * @param movementId what changed it
 * @param minutes by how much; below zero where it was granted
 */
@Revision("1")
public record TimePoolChanged(TimeBankId bankId, TimeMovementId movementId, long minutes) implements TimeBankEvent {}
