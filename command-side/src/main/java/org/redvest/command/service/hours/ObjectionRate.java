package org.redvest.command.service.hours;

import java.time.Duration;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.platform.security.Buckets;
import org.springframework.stereotype.Component;

/** How many objections one person raises in an hour: a program that objects to everything would suspend a whole city. */
@Component
public class ObjectionRate {

    private static final int AN_HOUR = 20;

    private final Buckets objectors = new Buckets(AN_HOUR, Duration.ofHours(1), AN_HOUR);

    /**
     * Counts one.
     *
     * @throws Refusal {@link Problem#TOO_MANY_OBJECTIONS}
     */
    public void count(String subject) {
        if (!objectors.take(subject)) {
            throw new Refusal(Problem.TOO_MANY_OBJECTIONS);
        }
    }
}
