package org.redvest.api.city.grid.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.city.grid.GridKind;
import org.redvest.api.id.GridUnitId;

/**
 * Add a unit of the grid below a community: it needs no code of the state.
 *
 * @param gridUnitId its number; the same again is the same unit
 * @param division division code of the community
 * @param parent the unit that it is part of, in the same community; null where that is the community
 * @param kind what it is; within an estate there are buildings, within a building nothing
 * @param name what it is called
 */
public record AddGridUnit(
        @TargetAggregateIdentifier GridUnitId gridUnitId,
        DivisionCode division,
        @Nullable GridUnitId parent,
        GridKind kind,
        Text name)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return Requirement.in(division, Power.RUN_GRID);
    }
}
