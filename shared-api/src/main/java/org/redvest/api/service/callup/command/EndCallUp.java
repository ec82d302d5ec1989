package org.redvest.api.service.callup.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.CallUpId;

/**
 * End a call-up: its project is closed, and what is still to come of its shifts is called off.
 *
 * @param callUpId which
 * @param reason why, in words
 */
public record EndCallUp(@RoutingKey CallUpId callUpId, Text reason) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.CALL_UP, callUpId);
    }
}
