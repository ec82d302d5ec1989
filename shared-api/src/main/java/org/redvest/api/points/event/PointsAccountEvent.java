package org.redvest.api.points.event;

import org.redvest.api.volunteer.VolunteerId;

/** What happened to a points account. */
public sealed interface PointsAccountEvent permits PointsCredited, PointsReserved, PointsReleased {

    /** Whose account. */
    VolunteerId volunteerId();
}
