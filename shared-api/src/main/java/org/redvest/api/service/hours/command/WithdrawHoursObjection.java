package org.redvest.api.service.hours.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.HoursObjectionId;

/**
 * Take back an objection that one raised oneself.
 *
 * @param objectionId which
 */
public record WithdrawHoursObjection(@RoutingKey HoursObjectionId objectionId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.SignedIn();
    }
}
