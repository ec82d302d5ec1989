package org.redvest.api.id;

import org.redvest.api.Problem;

/** What lies in a division, as a command names it: who may do something there is asked where it lies. */
public sealed interface Located
        permits AllianceId,
                BlockId,
                CallUpId,
                HoursChangeId,
                HoursObjectionId,
                NewestVersion,
                OrganisationId,
                ProjectId,
                RecordOf,
                ReportOf,
                SchemeId,
                SeriesId,
                ShiftId,
                SpotCheckId,
                StationId,
                TimeBankId {

    /** What is refused where there is none of this id. */
    Problem unknown();
}
