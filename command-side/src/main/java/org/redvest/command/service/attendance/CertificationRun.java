package org.redvest.command.service.attendance;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Certifies whom an order is about, one after the other, for all of them need the roll, and from where it was when a process died.
 * Those between that point and the death are sent again, and have their record.
 */
@Component
class CertificationRun {

    static final TaskDescriptor<Void> CERTIFY_BATCH = TaskDescriptor.of("certify-batch");

    private static final Duration RETRY = Duration.ofSeconds(10);

    /** Persons between two notes of how far it is. */
    private static final int PERSONS_AT_A_TIME = 20;

    private final CertificationBatches batches;
    private final ShiftCertification certification;

    CertificationRun(CertificationBatches batches, ShiftCertification certification) {
        this.batches = batches;
        this.certification = certification;
    }

    void run(UUID id) {
        CertificationBatch batch = batches.find(id).orElseThrow();
        batch.undecided().stream()
                .gather(Gatherers.windowFixed(PERSONS_AT_A_TIME))
                .forEach(people -> batches.note(id, certification.certify(people, batch)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        /** One that stops half-way, with its process or without, is taken up again until it is done. */
        @Bean
        OneTimeTask<Void> certifyBatch(CertificationRun run) {
            return Tasks.oneTime(CERTIFY_BATCH)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                    .execute((instance, context) -> run.run(UUID.fromString(instance.getId())));
        }
    }
}
