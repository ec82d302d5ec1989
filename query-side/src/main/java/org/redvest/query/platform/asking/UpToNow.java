package org.redvest.query.platform.asking;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.springframework.stereotype.Component;

/**
 * Answers that are to be the same for ever are given once the read models know all that is recorded: else what was known at an instant would
 * be told without what they have not come to yet.
 */
@Component
public class UpToNow {

    private final WaitForPosition waiting;
    private final ReadModels readModels;
    private final Clock clock;

    UpToNow(WaitForPosition waiting, ReadModels readModels, Clock clock) {
        this.waiting = waiting;
        this.readModels = readModels;
        this.clock = clock;
    }

    /**
     * Waits as {@link #await} does, where it is asked what was known at an instant.
     *
     * @param knownAt null for what is known now
     * @throws Refusal {@link Problem#INSTANT_IN_FUTURE}, {@link Problem#NOT_YET}
     */
    public void awaitKnown(@Nullable Instant knownAt) {
        if (knownAt != null) {
            if (knownAt.isAfter(clock.instant())) {
                throw new Refusal(Problem.INSTANT_IN_FUTURE);
            }
            await();
        }
    }

    /**
     * Waits until the read models have come to where the log ends now.
     *
     * @throws Refusal {@link Problem#NOT_YET} where patience ends before
     */
    public void await() {
        try {
            waiting.await(readModels.head());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Problem.BUSY);
        }
    }
}
