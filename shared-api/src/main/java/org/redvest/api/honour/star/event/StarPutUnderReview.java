package org.redvest.api.honour.star.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.VolunteerId;

/**
 * The hours fell below what a star took: a person is to decide what becomes of it. Until then it stays.
 *
 * @param volunteerId under which of the person's numbers
 * @param level of which level, 1 to 5
 * @param minutes of final service that are left
 * @param threshold minutes that it took, or those with which it was kept last
 */
@Revision("1")
public record StarPutUnderReview(VolunteerId volunteerId, int level, long minutes, long threshold)
        implements StarEvent {}
