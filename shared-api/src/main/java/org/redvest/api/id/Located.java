package org.redvest.api.id;

import org.redvest.api.Problem;

/** What lies in a division, as a command names it: who may do something there is asked where it lies. */
public sealed interface Located
        permits AllianceId,
                BenefitId,
                BlockId,
                BrandId,
                CallUpId,
                CommendationRoundId,
                CertificateId,
                DispatchId,
                GridUnitId,
                HonourCardId,
                HoursChangeId,
                HoursObjectionId,
                NewestVersion,
                OrderId,
                OrganisationId,
                PlaceOfOrder,
                ProjectId,
                RecordOf,
                ReportOf,
                SchemeId,
                SeriesId,
                ServiceProductId,
                ShiftId,
                SpotCheckId,
                StarApplicationOf,
                StarOf,
                StationId,
                StoryId,
                TimeBankId {

    /** What is refused where there is none of this id. */
    Problem unknown();
}
