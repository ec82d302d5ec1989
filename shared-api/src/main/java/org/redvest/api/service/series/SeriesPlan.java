package org.redvest.api.service.series;

import java.time.LocalDate;
import java.util.List;
import org.redvest.api.Text;

/**
 * On which days a series comes, at what time, and with how many places each time. Dates and times are those of the clocks in
 * China.
 *
 * @param rule on which days, as RFC 5545 writes it, in its normal form
 * @param firstDate the day from which the rule counts
 * @param startMinute when it starts, in minutes after midnight
 * @param minutes how long it takes, 1 to 1440; it may go over midnight
 * @param periods outside of which it does not come, as school terms; none where it always does
 * @param skipsHolidays whether it does not come on holidays of the State Council's calendar
 * @param capacity places, 1 to 100,000
 * @param waitingList whether one waits where all places are taken
 * @param signUpDays how many days before it, at the beginning of the day, one begins to sign up; at least 1
 */
public record SeriesPlan(
        Text rule,
        LocalDate firstDate,
        int startMinute,
        int minutes,
        List<Period> periods,
        boolean skipsHolidays,
        int capacity,
        boolean waitingList,
        int signUpDays) {

    /** Takes them as they are. */
    public SeriesPlan {
        periods = List.copyOf(periods);
    }

    /** Whether it may come on a day, as far as its periods say. */
    public boolean mayComeOn(LocalDate day) {
        return periods.isEmpty() || periods.stream().anyMatch(period -> period.holds(day));
    }
}
