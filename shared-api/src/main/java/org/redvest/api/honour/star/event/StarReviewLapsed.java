package org.redvest.api.honour.star.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.VolunteerId;

/**
 * The hours came back before anybody decided on a star under review.
 *
 * @param volunteerId under which of the person's numbers
 * @param level of which level, 1 to 5
 * @param minutes of final service that there are
 */
@Revision("1")
public record StarReviewLapsed(VolunteerId volunteerId, int level, long minutes) implements StarEvent {}
