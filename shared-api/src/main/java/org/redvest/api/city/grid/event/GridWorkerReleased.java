package org.redvest.api.city.grid.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Subject;
import org.redvest.api.city.grid.GridPost;
import org.redvest.api.id.GridUnitId;

/**
 * Somebody does not look after a unit of the grid any more, from now on.
 *
 * @param gridUnitId which
 * @param post which of the two
 * @param worker who
 */
@Revision("1")
public record GridWorkerReleased(GridUnitId gridUnitId, GridPost post, Subject worker) implements GridEvent {}
