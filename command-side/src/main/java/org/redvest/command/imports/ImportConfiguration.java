package org.redvest.command.imports;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    static final TaskDescriptor<Void> RUN_IMPORT = TaskDescriptor.of("run-import");

    private static final Duration RETRY = Duration.ofSeconds(10);

    /** An import that stops half-way, with its process or without, is taken up again until it is done. */
    @Bean
    OneTimeTask<Void> runImport(ImportRun run) {
        return Tasks.oneTime(RUN_IMPORT)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> run.run(UUID.fromString(instance.getId())));
    }
}
