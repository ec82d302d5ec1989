package org.redvest.api.service.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * When somebody served: half-open, so that one service may start when another ends. Travel is not part of it
 * (民函〔2012〕340号).
 *
 * @param start first instant of the service, a whole minute
 * @param end first instant after it, a whole minute
 */
public record ServiceInterval(Instant start, Instant end) {

    /**
     * Checks an interval that a caller gave.
     *
     * @throws Refusal {@link Problem#INTERVAL_REVERSED}, {@link Problem#INTERVAL_EMPTY} or
     *     {@link Problem#INTERVAL_NOT_WHOLE_MINUTES}
     */
    public static ServiceInterval of(Instant start, Instant end) {
        if (end.isBefore(start)) {
            throw new Refusal(Problem.INTERVAL_REVERSED);
        }
        if (end.equals(start)) {
            throw new Refusal(Problem.INTERVAL_EMPTY);
        }
        if (!isWholeMinute(start) || !isWholeMinute(end)) {
            throw new Refusal(Problem.INTERVAL_NOT_WHOLE_MINUTES);
        }
        return new ServiceInterval(start, end);
    }

    private static boolean isWholeMinute(Instant instant) {
        return instant.getNano() == 0 && Math.floorMod(instant.getEpochSecond(), 60) == 0;
    }

    /** The length in minutes; the ledger counts nothing finer. */
    public long minutes() {
        return Duration.between(start, end).toMinutes();
    }

    /** Whether the two have an instant in common; touching ends are none. */
    public boolean overlaps(ServiceInterval other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** The civil date to which the service is attributed: that of its start in China. */
    public LocalDate serviceDate() {
        return CivilTime.dateOf(start);
    }
}
