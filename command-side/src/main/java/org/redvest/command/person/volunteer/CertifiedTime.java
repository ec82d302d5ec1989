package org.redvest.command.person.volunteer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.redvest.api.CivilTime;
import org.redvest.api.service.hours.ServiceInterval;

/**
 * The certified time of one volunteer: intervals that do not overlap. They are kept as whole minutes since 1970, in the
 * order of time: thousands of volunteers are remembered, some with thousands of services.
 */
final class CertifiedTime {

    private static final int SECONDS_OF_A_MINUTE = 60;

    private int[] starts = {};
    private int[] ends = {};
    private int size;

    /**
     * The part of an interval that lies on one civil day.
     *
     * @param date the day, Asia/Shanghai
     * @param minutes of the interval on that day
     */
    record OnDay(LocalDate date, long minutes) {}

    /** Adds an interval that overlaps none of those before. */
    void add(ServiceInterval interval) {
        int start = minute(interval.start());
        int place = firstStartingFrom(start);
        starts = inserted(starts, place, start);
        ends = inserted(ends, place, minute(interval.end()));
        size++;
    }

    /** Takes out an interval that was added. */
    void remove(ServiceInterval interval) {
        int place = firstStartingFrom(minute(interval.start()));
        System.arraycopy(starts, place + 1, starts, place, size - place - 1);
        System.arraycopy(ends, place + 1, ends, place, size - place - 1);
        size--;
    }

    /** The same time without an interval that was added. */
    CertifiedTime without(ServiceInterval interval) {
        CertifiedTime rest = new CertifiedTime();
        rest.starts = starts.clone();
        rest.ends = ends.clone();
        rest.size = size;
        rest.remove(interval);
        return rest;
    }

    private int[] inserted(int[] minutes, int place, int minute) {
        int[] roomy = size < minutes.length ? minutes : Arrays.copyOf(minutes, Math.max(4, size + size / 2));
        System.arraycopy(roomy, place, roomy, place + 1, size - place);
        roomy[place] = minute;
        return roomy;
    }

    /** Whether any instant of the interval is certified already; touching ends are not an overlap. */
    boolean overlaps(ServiceInterval interval) {
        int before = firstStartingFrom(minute(interval.end())) - 1;
        return before >= 0 && ends[before] > minute(interval.start());
    }

    /** Certified minutes on a civil day. */
    long minutesOn(LocalDate day) {
        int from = minute(CivilTime.startOf(day));
        int until = minute(CivilTime.startOf(day.plusDays(1)));
        long minutes = 0;
        for (int i = firstStartingFrom(until) - 1; i >= 0 && ends[i] > from; i--) {
            minutes += Math.min(ends[i], until) - Math.max(starts[i], from);
        }
        return minutes;
    }

    private int firstStartingFrom(int minute) {
        int found = Arrays.binarySearch(starts, 0, size, minute);
        return found >= 0 ? found : -found - 1;
    }

    private static int minute(Instant instant) {
        return Math.toIntExact(Math.floorDiv(instant.getEpochSecond(), SECONDS_OF_A_MINUTE));
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
