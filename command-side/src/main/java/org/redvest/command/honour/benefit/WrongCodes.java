package org.redvest.command.honour.benefit;

import java.time.Duration;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.platform.security.Buckets;
import org.springframework.stereotype.Component;

/** How many codes that are nobody's one caller tries in an hour: codes that are somebody's are checked without end. */
@Component
class WrongCodes {

    private static final int AN_HOUR = 30;

    private final Buckets callers = new Buckets(AN_HOUR, Duration.ofHours(1), AN_HOUR);

    /**
     * Requires that the caller may try another code.
     *
     * @throws Refusal {@link Problem#TOO_MANY_WRONG_CODES}
     */
    void requireFew(String subject) {
        if (callers.isEmpty(subject)) {
            throw new Refusal(Problem.TOO_MANY_WRONG_CODES);
        }
    }

    /** Counts one that was nobody's. */
    void count(String subject) {
        callers.take(subject);
    }
}
