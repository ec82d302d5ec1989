package org.redvest.api.points.event;

import org.redvest.api.Event;
import org.redvest.api.points.RedemptionId;
import org.redvest.api.volunteer.VolunteerId;

/** What happened to a redemption. */
public sealed interface RedemptionEvent extends Event
        permits RedemptionPlaced, RedemptionCollected, RedemptionCancelled, RedemptionExpired {

    /** Which redemption. */
    RedemptionId redemptionId();

    /** Whose points. */
    VolunteerId volunteerId();
}
