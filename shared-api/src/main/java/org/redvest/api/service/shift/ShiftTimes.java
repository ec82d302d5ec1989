package org.redvest.api.service.shift;

import java.time.Instant;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.service.hours.ServiceInterval;

/**
 * When a shift takes place, and when one signs up for it.
 *
 * @param start first instant of the service, a whole minute
 * @param end first instant after it, a whole minute
 * @param signUpFrom first instant at which one signs up
 * @param signUpUntil first instant at which nobody does any more; not after the end
 */
public record ShiftTimes(Instant start, Instant end, Instant signUpFrom, Instant signUpUntil) {

    /**
     * Checks the times that a caller gave.
     *
     * @throws Refusal {@link Problem#INTERVAL_REVERSED}, {@link Problem#INTERVAL_EMPTY},
     *     {@link Problem#INTERVAL_NOT_WHOLE_MINUTES}, {@link Problem#SIGN_UP_TIMES_INVALID}
     */
    public static ShiftTimes of(Instant start, Instant end, Instant signUpFrom, Instant signUpUntil) {
        ServiceInterval service = ServiceInterval.of(start, end);
        if (!signUpFrom.isBefore(signUpUntil) || signUpUntil.isAfter(end)) {
            throw new Refusal(Problem.SIGN_UP_TIMES_INVALID);
        }
        return new ShiftTimes(service.start(), service.end(), signUpFrom, signUpUntil);
    }

    /** The service itself. */
    public ServiceInterval service() {
        return new ServiceInterval(start, end);
    }
}
