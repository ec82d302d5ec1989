package org.redvest.api.open.report.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * What does the report of a year say?
 *
 * @param year calendar year, Asia/Shanghai
 * @param organisationId code of the organisation whose report it is; null for the city's
 * @param least position in the log on which the answer is based at least; null where any of the last moment will do
 */
public record FindYearlyReport(
        int year, @Nullable String organisationId, @Nullable Long least) implements Query<YearlyReport> {

    @Override
    public Class<YearlyReport> answer() {
        return YearlyReport.class;
    }
}
