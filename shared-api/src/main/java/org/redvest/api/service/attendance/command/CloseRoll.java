package org.redvest.api.service.attendance.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.ShiftId;

/**
 * Estimate when those went who forgot to check out. Before the city's policy says so, whoever asks is told to come again.
 *
 * @param shiftId of which shift
 */
public record CloseRoll(@RoutingKey ShiftId shiftId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
