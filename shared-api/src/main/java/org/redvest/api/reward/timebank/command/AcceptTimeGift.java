package org.redvest.api.reward.timebank.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;

/**
 * Accept a gift of time.
 *
 * @param accountId which account
 * @param volunteerId whose
 * @param giver whose gift
 * @param movementId which gift
 */
public record AcceptTimeGift(
        @RoutingKey TimeAccountId accountId, VolunteerId volunteerId, VolunteerId giver, TimeMovementId movementId)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.RUN_TIME_BANK, volunteerId).orOneself(volunteerId);
    }
}
