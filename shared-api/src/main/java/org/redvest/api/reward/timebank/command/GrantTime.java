package org.redvest.api.reward.timebank.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;

/**
 * Give somebody time from their bank's pool.
 *
 * @param accountId which account
 * @param volunteerId whose
 * @param movementId the number it will have
 * @param minutes how much
 * @param reason why they
 */
public record GrantTime(
        @RoutingKey TimeAccountId accountId,
        VolunteerId volunteerId,
        TimeMovementId movementId,
        int minutes,
        Text reason)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.RUN_TIME_BANK, volunteerId);
    }
}
