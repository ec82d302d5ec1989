package org.redvest.api.service.hours.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.Remit;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.service.hours.HoursReportState;

/**
 * What have volunteers reported, the oldest first?
 *
 * @param remits where the reader may certify hours
 * @param organisationId for this organisation; null for all
 * @param state those of this state; null for all
 * @param cursor where the page before ended; null for the first page
 * @param limit reports at most
 */
public record FindHoursReports(
        Set<Remit> remits,
        @Nullable OrganisationId organisationId,
        @Nullable HoursReportState state,
        @Nullable Long cursor,
        int limit)
        implements Query<HoursReports> {

    @Override
    public Class<HoursReports> answer() {
        return HoursReports.class;
    }
}
