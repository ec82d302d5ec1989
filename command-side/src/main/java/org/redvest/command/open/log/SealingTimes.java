package org.redvest.command.open.log;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;

/** When the next portion is sealed: as often as is set, and while there is more, as soon as sealing has rested. */
final class SealingTimes implements Schedule {

    /** So many times as long as a portion took nothing is sealed: sealing takes commands a tenth of one processor at most. */
    private static final int REST = 9;

    private final Duration every;
    private volatile boolean more;

    SealingTimes(Duration every) {
        this.every = every;
    }

    /** Whether there is more than what was sealed just now. */
    void more(boolean more) {
        this.more = more;
    }

    @Override
    public Instant getNextExecutionTime(ExecutionComplete done) {
        boolean goOn = more && done.getResult() == ExecutionComplete.Result.OK;
        return done.getTimeDone().plus(goOn ? done.getDuration().multipliedBy(REST) : every);
    }

    @Override
    public Instant getInitialExecutionTime(Instant now) {
        return now;
    }

    @Override
    public boolean isDeterministic() {
        return false;
    }
}
