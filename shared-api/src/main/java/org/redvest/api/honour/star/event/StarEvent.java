package org.redvest.api.honour.star.event;

import org.redvest.api.NamesVolunteer;

/** What happened to a star of a volunteer, or to an application for one. */
public sealed interface StarEvent extends NamesVolunteer
        permits StarApplied,
                StarAnnounced,
                StarApplicationRefused,
                StarApplicationStopped,
                StarGranted,
                StarPutUnderReview,
                StarReviewLapsed,
                StarKept,
                StarWithdrawn {

    /** Of which level, 1 to 5. */
    int level();
}
