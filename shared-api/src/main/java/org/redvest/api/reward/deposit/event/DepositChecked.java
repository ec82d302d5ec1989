package org.redvest.api.reward.deposit.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.DepositId;
import org.redvest.api.id.VolunteerId;

/**
 * A second person checked goods that were taken in.
 *
 * @param depositId the deposit
 * @param volunteerId who deposits
 */
@Revision("1")
public record DepositChecked(DepositId depositId, VolunteerId volunteerId) implements DepositEvent {}
