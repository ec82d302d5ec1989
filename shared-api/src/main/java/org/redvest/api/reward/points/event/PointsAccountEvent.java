package org.redvest.api.reward.points.event;

import org.redvest.api.Event;
import org.redvest.api.id.VolunteerId;

/** What happened to a points account. */
public sealed interface PointsAccountEvent extends Event
        permits PointsCredited, PointsReserved, PointsReleased, PointsWithheld, PointsRestored, PointsAccountClosed {

    /** Whose account. */
    VolunteerId volunteerId();
}
