package org.redvest.query.platform.asking;

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

    UpToNow(WaitForPosition waiting, ReadModels readModels) {
        this.waiting = waiting;
        this.readModels = readModels;
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
