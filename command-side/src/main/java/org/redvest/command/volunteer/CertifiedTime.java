package org.redvest.command.volunteer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.redvest.api.CivilTime;
import org.redvest.api.hours.ServiceInterval;

/** The certified time of one volunteer: intervals that do not overlap, and their minutes on each civil day. */
final class CertifiedTime {

    private final NavigableMap<Instant, Instant> endsByStart = new TreeMap<>();
    private final Map<LocalDate, Long> minutesByDay = new HashMap<>();

    /**
     * The part of an interval that lies on one civil day.
     *
     * @param date the day, Asia/Shanghai
     * @param minutes of the interval on that day
     */
    record OnDay(LocalDate date, long minutes) {}

    void add(ServiceInterval interval) {
        endsByStart.put(interval.start(), interval.end());
        byDay(interval).forEach(part -> minutesByDay.merge(part.date(), part.minutes(), Long::sum));
    }

    /** Whether any instant of the interval is certified already; touching ends are not an overlap. */
    boolean overlaps(ServiceInterval interval) {
        Map.Entry<Instant, Instant> before = endsByStart.lowerEntry(interval.end());
        return before != null && before.getValue().isAfter(interval.start());
    }

    long minutesOn(LocalDate day) {
        return minutesByDay.getOrDefault(day, 0L);
    }

    /** The parts of an interval on the civil days it touches, in order. */
    static Stream<OnDay> byDay(ServiceInterval interval) {
        LocalDate last = CivilTime.dateOf(interval.end().minusNanos(1));
        return interval.serviceDate().datesUntil(last.plusDays(1)).map(day -> {
            Instant from = later(interval.start(), CivilTime.startOf(day));
            Instant until = earlier(interval.end(), CivilTime.startOf(day.plusDays(1)));
            return new OnDay(day, Duration.between(from, until).toMinutes());
        });
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
