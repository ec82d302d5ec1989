package org.redvest.benchmarks.peers.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One volunteer's certified hours, as far as the two rules need them: no two services overlap, and no day counts more than
 * {@value #MINUTES_A_DAY} minutes. What peers that keep events fold them into.
 */
public final class Hours {

    /** The daily cap. */
    public static final long MINUTES_A_DAY = 480;

    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

    private final NavigableMap<Instant, Instant> services = new TreeMap<>();
    private final Map<LocalDate, Long> minutes = new HashMap<>();

    /** The civil date of an instant. */
    public static LocalDate serviceDate(Instant start) {
        return LocalDate.ofInstant(start, SHANGHAI);
    }

    /** The first instant of a civil date. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay().toInstant(SHANGHAI);
    }

    /**
     * Decides by the events so far.
     *
     * @throws IllegalStateException where a rule forbids it
     */
    public HoursCertified decide(CertifyHours command) {
        Map.Entry<Instant, Instant> before = services.lowerEntry(command.end());
        if (before != null && before.getValue().isAfter(command.start())) {
            throw new IllegalStateException("overlaps a service at " + before.getKey());
        }
        var event = new HoursCertified(command);
        if (minutesOn(event.getServiceDate()) + event.getMinutes() > MINUTES_A_DAY) {
            throw new IllegalStateException("too many minutes on " + event.getServiceDate());
        }
        return event;
    }

    /** Takes in what happened. */
    public void evolve(HoursCertified event) {
        services.put(event.getStart(), event.getEnd());
        minutes.merge(event.getServiceDate(), event.getMinutes(), Long::sum);
    }

    private long minutesOn(LocalDate date) {
        return minutes.getOrDefault(date, 0L);
    }
}
