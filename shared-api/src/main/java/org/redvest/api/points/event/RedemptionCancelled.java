package org.redvest.api.points.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.points.RedemptionId;
import org.redvest.api.volunteer.VolunteerId;

/**
 * The redemption was given up before the goods were collected.
 *
 * @param redemptionId the redemption
 * @param volunteerId whose points
 */
@Revision("1")
public record RedemptionCancelled(RedemptionId redemptionId, VolunteerId volunteerId) implements RedemptionEvent {}
