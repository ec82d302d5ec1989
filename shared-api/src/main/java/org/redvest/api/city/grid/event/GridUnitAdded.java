package org.redvest.api.city.grid.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.city.grid.GridKind;
import org.redvest.api.id.GridUnitId;

/**
 * The grid has a unit below a community.
 *
 * @param gridUnitId its number
 * @param division division code of the community
 * @param parent the unit that it is part of; null where that is the community
 * @param kind what it is
 * @param name what it is called
 */
@Revision("1")
public record GridUnitAdded(
        GridUnitId gridUnitId,
        DivisionCode division,
        @Nullable GridUnitId parent,
        GridKind kind,
        Text name) implements GridEvent {}
