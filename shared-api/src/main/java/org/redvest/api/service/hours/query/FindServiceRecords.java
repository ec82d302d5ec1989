package org.redvest.api.service.hours.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * Which hours of a volunteer were certified, under all numbers of the person, and how does each record stand?
 *
 * @param volunteerId any of the person's numbers
 * @param from first service date, Asia/Shanghai; null for no bound
 * @param to last service date, Asia/Shanghai; null for no bound
 * @param withCertifiers whether who certified is told
 * @param cursor where the page before ended; null for the first page
 * @param limit records at most
 */
public record FindServiceRecords(
        VolunteerId volunteerId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean withCertifiers,
        @Nullable Long cursor,
        int limit)
        implements Query<ServiceRecords> {

    @Override
    public Class<ServiceRecords> answer() {
        return ServiceRecords.class;
    }
}
