package org.redvest.api.points.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.points.RedemptionId;
import org.redvest.api.volunteer.VolunteerId;

/**
 * The time to collect the goods is over.
 *
 * @param redemptionId the redemption
 * @param volunteerId whose points
 */
@Revision("1")
public record RedemptionExpired(RedemptionId redemptionId, VolunteerId volunteerId) implements RedemptionEvent {}
