package org.redvest.api.city.grid.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.GridUnitId;

/**
 * Close a unit of the grid.
 *
 * @param gridUnitId which
 * @param reason why, in words
 */
public record CloseGridUnit(@TargetAggregateIdentifier GridUnitId gridUnitId, Text reason) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_GRID, gridUnitId);
    }
}
