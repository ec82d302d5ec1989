package org.redvest.command.vault;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * {@code POST /actuator/masterkey} makes a new master key and wraps every person's and every day's key with it, without touching an event;
 * {@code GET} shows how many keys are still to be wrapped. The older master keys stay in their file, because answers that
 * are kept and files that are being imported were sealed with them.
 */
@Component
@Endpoint(id = "masterkey")
class MasterKeyEndpoint {

    private static final TaskDescriptor<Void> REWRAP = TaskDescriptor.of("rewrap-person-keys");
    private static final String ALL = "all";

    private final KeyRing keys;
    private final PersonalDataVault vault;
    private final DayKeys days;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    MasterKeyEndpoint(
            KeyRing keys, PersonalDataVault vault, DayKeys days, ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.keys = keys;
        this.vault = vault;
        this.days = days;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * How far a rotation is.
     *
     * @param keysToWrap persons' and days' keys that an older master key wraps
     */
    record State(long keysToWrap) {}

    @ReadOperation
    State state() {
        return new State(vault.underOlderMasterKeys() + days.underOlderMasterKeys());
    }

    /** The wrapping goes on after a crash: it is a row of the schedule until it is done. */
    @WriteOperation
    State rotate() {
        keys.rotateMaster();
        scheduler.getObject().scheduleIfNotExists(REWRAP.instance(ALL).scheduledTo(clock.instant()));
        return state();
    }

    @Configuration(proxyBeanMethods = false)
    static class Rewrapping {

        @Bean
        OneTimeTask<Void> rewrapPersonKeys(PersonalDataVault vault, DayKeys days) {
            return Tasks.oneTime(REWRAP).execute((instance, context) -> {
                vault.rewrap();
                days.rewrap();
            });
        }
    }
}
