package org.redvest.command.exchange.imports;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    static final TaskDescriptor<Void> RUN_IMPORT = TaskDescriptor.of("run-import");

    static final TaskDescriptor<Void> FORGET_REJECTED_ROWS = TaskDescriptor.of("forget-rejected-rows");

    /** Time to mend rejected rows: no longer than that needs are people kept who are not registered (PIPL Art. 19). */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final Duration RETRY = Duration.ofSeconds(10);

    /** An import that stops half-way, with its process or without, is taken up again until it is done. */
    @Bean
    OneTimeTask<Void> runImport(ImportRun run, Clock clock) {
        return Tasks.oneTime(RUN_IMPORT)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> {
                    run.run(UUID.fromString(instance.getId()));
                    context.getSchedulerClient()
                            .scheduleIfNotExists(FORGET_REJECTED_ROWS
                                    .instance(instance.getId())
                                    .scheduledTo(clock.instant().plus(KEPT)));
                });
    }

    /** What stood in the rejected rows is kept for a while, so that they can be mended. */
    @Bean
    OneTimeTask<Void> forgetRejectedRows(ImportJobs jobs) {
        return Tasks.oneTime(FORGET_REJECTED_ROWS)
                .execute((instance, context) -> jobs.forgetRejectedRows(UUID.fromString(instance.getId())));
    }
}
