package org.redvest.command.open.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SealingTimesTest {

    private static final Instant BEGUN = Instant.parse("2026-03-07T00:00:00Z");
    private static final Instant DONE = BEGUN.plusSeconds(2);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Execution execution = new Execution(BEGUN, new TaskInstance<>("seal-log", "recurring"));
    private final ExecutionComplete done = ExecutionComplete.success(execution, BEGUN, DONE);
    private final SealingTimes times = new SealingTimes(EVERY);

    @Test
    void restsNineTimesAsLongAsAPortionTookWhileThereIsMore() {
        times.more(true);

        assertThat(times.getNextExecutionTime(done)).isEqualTo(DONE.plusSeconds(18));
    }

    @Test
    void looksAgainAsOftenAsIsSetOnceAllIsSealed() {
        times.more(false);

        assertThat(times.getInitialExecutionTime(BEGUN)).isEqualTo(BEGUN);
        assertThat(times.getNextExecutionTime(done)).isEqualTo(DONE.plus(EVERY));
    }

    @Test
    void waitsAsLongAfterAFailure() {
        times.more(true);
        ExecutionComplete failed =
                ExecutionComplete.failure(execution, BEGUN, DONE, new IllegalStateException("a hole"));

        assertThat(times.getNextExecutionTime(failed)).isEqualTo(DONE.plus(EVERY));
    }
}
