package org.redvest.command.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.stats.MicrometerStatsRegistry;
import com.github.kagkarlsson.scheduler.stats.StatsRegistryAdapter;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Work that is due later, or that must survive a crash: kept in a table, run by whichever command side is alive. */
@Configuration(proxyBeanMethods = false)
class Schedule {

    private static final int THREADS = 4;
    private static final Duration POLLING = Duration.ofSeconds(1);
    /** Four missed heartbeats, and another process takes the work over. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);

    private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(10);

    @Bean
    RecurringTask<Void> removeOldAnswers(IdempotentRequests requests) {
        return Tasks.recurring("remove-old-answers", FixedDelay.ofHours(1))
                .execute((instance, context) -> requests.removeOld());
    }

    @Bean
    Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks, MeterRegistry meters) {
        Stream<RecurringTask<?>> recurring =
                tasks.stream().filter(RecurringTask.class::isInstance).map(task -> (RecurringTask<?>) task);
        List<Task<?>> others =
                tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), others)
                .startTasks(recurring.toList())
                .tableName("command.scheduled_tasks")
                .threads(THREADS)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(SHUTDOWN_WAIT)
                // dbscheduler_task_completions_total says what failed: an import, the sealing of the log
                .addSchedulerListener(new StatsRegistryAdapter(new MicrometerStatsRegistry(meters, tasks)))
                .build();
    }

    /** Starts when commands can be sent, and stops before they no longer can. */
    @Bean
    SmartLifecycle schedulerLifecycle(Scheduler scheduler) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                scheduler.start();
                running = true;
            }

            @Override
            public void stop() {
                scheduler.stop();
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }
        };
    }
}
