package org.redvest.api.service.scrutiny.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.SpotCheckId;

/**
 * The seed of a spot-check became known: which records are drawn follows from it.
 *
 * @param spotCheckId which
 * @param seed as it was published where the announcement says
 */
@Revision("1")
public record SpotCheckDrawn(SpotCheckId spotCheckId, Text seed) implements SpotCheckEvent {}
