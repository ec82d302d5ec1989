package org.redvest.api.city.grid.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Subject;
import org.redvest.api.city.grid.GridPost;
import org.redvest.api.id.GridUnitId;

/**
 * Release who looks after a unit of the grid.
 *
 * @param gridUnitId which
 * @param post which of the two
 * @param worker who
 */
public record ReleaseGridWorker(@TargetAggregateIdentifier GridUnitId gridUnitId, GridPost post, Subject worker)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_GRID, gridUnitId);
    }
}
