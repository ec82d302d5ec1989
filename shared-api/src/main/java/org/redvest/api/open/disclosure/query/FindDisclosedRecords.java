package org.redvest.api.open.disclosure.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.service.hours.CountedAs;

/**
 * Which certified service records does the public see?
 *
 * @param division code of a division within which the service took place; null for the whole city
 * @param from first service date, Asia/Shanghai; null for no bound
 * @param to last service date, Asia/Shanghai; null for no bound
 * @param organisationId who recorded it; null for anyone
 * @param category service category; null for any
 * @param notice whether they are under notice or final; null for any record
 * @param countedAs in which column of a ranking they stand; null for any
 * @param cursor where the page before ended; null for the first page
 * @param limit records at most
 * @param least position in the log on which the answer is based at least; null where any of the last moment will do
 */
public record FindDisclosedRecords(
        @Nullable String division,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String organisationId,
        @Nullable String category,
        @Nullable NoticeState notice,
        @Nullable CountedAs countedAs,
        @Nullable Long cursor,
        int limit,
        @Nullable Long least)
        implements Query<DisclosedRecords> {

    @Override
    public Class<DisclosedRecords> answer() {
        return DisclosedRecords.class;
    }
}
