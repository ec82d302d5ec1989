package org.redvest.api.reward.shop.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.VolunteerId;

/**
 * The goods were handed over; the points are spent.
 *
 * @param redemptionId the redemption
 * @param volunteerId whose points
 */
@Revision("1")
public record RedemptionCollected(RedemptionId redemptionId, VolunteerId volunteerId) implements RedemptionEvent {}
