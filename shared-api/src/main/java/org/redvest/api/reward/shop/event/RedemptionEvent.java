package org.redvest.api.reward.shop.event;

import org.redvest.api.Event;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.VolunteerId;

/** What happened to a redemption. */
public sealed interface RedemptionEvent extends Event
        permits RedemptionPlaced, RedemptionCollected, RedemptionCancelled, RedemptionExpired {

    /** Which redemption. */
    RedemptionId redemptionId();

    /** Whose points. */
    VolunteerId volunteerId();
}
