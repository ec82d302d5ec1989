package org.redvest.api.reward.shop.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.VolunteerId;

/**
 * Goods that were collected came back.
 *
 * @param redemptionId the redemption
 * @param volunteerId whose points
 */
@Revision("1")
public record RedemptionReturned(RedemptionId redemptionId, VolunteerId volunteerId) implements RedemptionEvent {}
