package org.redvest.api.reward.points.event;

import org.redvest.api.NamesVolunteer;

/** What happened to a points account. */
public sealed interface PointsAccountEvent extends NamesVolunteer
        permits PointsCredited, PointsReserved, PointsReleased, PointsWithheld, PointsRestored, PointsAccountClosed {}
