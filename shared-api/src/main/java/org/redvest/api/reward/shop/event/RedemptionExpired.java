package org.redvest.api.reward.shop.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.VolunteerId;

/**
 * The time to collect the goods is over.
 *
 * @param redemptionId the redemption
 * @param volunteerId whose points
 */
@Revision("1")
public record RedemptionExpired(RedemptionId redemptionId, VolunteerId volunteerId) implements RedemptionEvent {}
