package org.redvest.api.open.disclosure.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * What do certified hours add up to, month by month, or for each category or district?
 *
 * @param by what they are summed up by
 * @param from first service date, Asia/Shanghai
 * @param to last service date, Asia/Shanghai
 * @param division code of a division within which the service took place; null for the whole city
 * @param category service category; null for any
 * @param least position in the log on which the answer is based at least; null where any of the last moment will do
 */
public record FindDisclosureStatistics(
        StatisticsKey by,
        LocalDate from,
        LocalDate to,
        @Nullable String division,
        @Nullable String category,
        @Nullable Long least)
        implements Query<DisclosureStatistics> {

    @Override
    public Class<DisclosureStatistics> answer() {
        return DisclosureStatistics.class;
    }
}
