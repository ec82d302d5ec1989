package org.redvest.api.open.disclosure.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Provenance;

/**
 * Certified hours, summed up. What counts is what the totals of {@link DisclosedRecords} count.
 *
 * @param by what they are summed up by
 * @param from first service date, Asia/Shanghai
 * @param to last service date, Asia/Shanghai
 * @param division code of the division within which the services took place; null for the whole city
 * @param category service category; null for any
 * @param entries every month from the first to the last date in order; or the categories or districts in which somebody served,
 *     most minutes first
 * @param position position in the log on which it is based
 * @param provenance where its figures come from
 */
public record DisclosureStatistics(
        StatisticsKey by,
        LocalDate from,
        LocalDate to,
        @Nullable String division,
        @Nullable String category,
        List<Entry> entries,
        long position,
        Provenance provenance) {

    /**
     * A month, a category or a district.
     *
     * @param key which: {@code 2026-03}, the category's name, or the district's division code
     * @param minutes certified minutes
     * @param persons volunteers, each counted once in each entry: they do not add up over several
     * @param records service records (person-times)
     */
    public record Entry(String key, long minutes, long persons, long records) {}
}
