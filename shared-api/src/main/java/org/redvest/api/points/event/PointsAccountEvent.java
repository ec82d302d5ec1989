package org.redvest.api.points.event;

import org.redvest.api.Event;
import org.redvest.api.volunteer.VolunteerId;

/** What happened to a points account. */
public sealed interface PointsAccountEvent extends Event
        permits PointsCredited, PointsReserved, PointsReleased, PointsWithheld, PointsRestored, PointsAccountClosed {

    /** Whose account. */
    VolunteerId volunteerId();
}
