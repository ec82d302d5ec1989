package org.redvest.api.id;

import org.redvest.api.Problem;

/** The id of something that lies in a division: who may do something there is asked where it lies. */
public sealed interface Located
        permits AllianceId, BlockId, CallUpId, OrganisationId, ProjectId, SeriesId, ShiftId, StationId {

    /** What is refused where there is none of this id. */
    Problem unknown();
}
