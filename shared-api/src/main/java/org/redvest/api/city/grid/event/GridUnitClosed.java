package org.redvest.api.city.grid.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.GridUnitId;

/**
 * A unit of the grid is none any more; what was recorded there stays.
 *
 * @param gridUnitId which
 * @param reason why, in words
 */
@Revision("1")
public record GridUnitClosed(GridUnitId gridUnitId, Text reason) implements GridEvent {}
