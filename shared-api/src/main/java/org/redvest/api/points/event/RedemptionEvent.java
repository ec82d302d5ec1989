package org.redvest.api.points.event;

import org.redvest.api.points.RedemptionId;
import org.redvest.api.volunteer.VolunteerId;

/** What happened to a redemption. */
public sealed interface RedemptionEvent
        permits RedemptionPlaced, RedemptionCollected, RedemptionCancelled, RedemptionExpired {

    /** Which redemption. */
    RedemptionId redemptionId();

    /** Whose points. */
    VolunteerId volunteerId();
}
