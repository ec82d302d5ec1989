package org.redvest.web.hours;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.redvest.api.service.hours.query.ServiceRecordView;

/**
 * A month of somebody's year.
 *
 * @param month which
 * @param minutes of the services that count
 */
record Month(YearMonth month, long minutes) {

    private static final int MONTHS = 12;

    /** A year by its months. */
    static List<Month> of(Year year, List<ServiceRecordView> records) {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(year::atMonth)
                .map(month -> new Month(
                        month,
                        records.stream()
                                .filter(record -> record.counts()
                                        && YearMonth.from(record.serviceDate()).equals(month))
                                .mapToLong(ServiceRecordView::minutes)
                                .sum()))
                .toList();
    }

    /** Its number in the year. */
    String number() {
        return String.valueOf(month.getMonthValue());
    }
}
