package org.redvest.api.reward.timebank.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeMovementId;

/**
 * Give back what waited too long. Before that time, whoever asks is told to come again. Of no effect on what ended
 *     otherwise.
 *
 * @param accountId which account
 * @param movementId which
 */
public record ReturnTime(@RoutingKey TimeAccountId accountId, TimeMovementId movementId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
