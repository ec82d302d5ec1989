package org.redvest.api.reward.points.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.PointsAccountId;

/** What happened to a points account. */
public sealed interface PointsAccountEvent extends NamesVolunteer
        permits PointsCredited,
                PointsDeposited,
                PointsAdjusted,
                PointsReserved,
                PointsReleased,
                PointsReturned,
                PointsExpired,
                PointsWithheld,
                PointsRestored,
                PointsWriteOffProposed,
                PointsWrittenOff,
                PointsAccountClosed {

    /** Which account. */
    PointsAccountId accountId();
}
