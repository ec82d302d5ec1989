package org.redvest.api.reward.shop.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.VolunteerId;

/**
 * The redemption was given up before the goods were collected.
 *
 * @param redemptionId the redemption
 * @param volunteerId whose points
 */
@Revision("1")
public record RedemptionCancelled(RedemptionId redemptionId, VolunteerId volunteerId) implements RedemptionEvent {}
