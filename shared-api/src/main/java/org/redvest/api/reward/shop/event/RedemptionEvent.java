package org.redvest.api.reward.shop.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.RedemptionId;

/** What happened to a redemption. */
public sealed interface RedemptionEvent extends NamesVolunteer
        permits RedemptionPlaced, RedemptionCollected, RedemptionCancelled, RedemptionExpired, RedemptionReturned {

    /** Which redemption. */
    RedemptionId redemptionId();
}
