package org.redvest.api.points.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.points.RedemptionId;
import org.redvest.api.volunteer.VolunteerId;

/**
 * The goods were handed over; the points are spent.
 *
 * @param redemptionId the redemption
 * @param volunteerId whose points
 */
@Revision("1")
public record RedemptionCollected(RedemptionId redemptionId, VolunteerId volunteerId) implements RedemptionEvent {}
