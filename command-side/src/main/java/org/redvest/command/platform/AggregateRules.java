package org.redvest.command.platform;

import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;

/** How every aggregate of this side is stored, locked and remembered. */
public final class AggregateRules {

    /** 10 ms each: a command waits at most 3 s for its aggregate, and the callers of a hot one do not pile up. */
    private static final int LOCK_ATTEMPTS = 300;

    private static final int CALLERS_WAITING = 200;

    private AggregateRules() {}

    /** Registers an aggregate; the framework's annotation would make each instance a Spring prototype bean. */
    public static <A> ConfigurerModule register(Class<A> aggregate) {
        return configurer ->
                configurer.configureAggregate(stored(aggregate).configureCache(configuration -> new AggregateCache()));
    }

    /**
     * As {@link #register}, but read from its stream for every command: for a rare aggregate of which a state that another
     * process has left behind could call something a repetition that no longer is one.
     */
    public static <A> ConfigurerModule registerUnremembered(Class<A> aggregate) {
        return configurer -> configurer.configureAggregate(stored(aggregate));
    }

    private static <A> AggregateConfigurer<A> stored(Class<A> aggregate) {
        return AggregateConfigurer.defaultConfiguration(aggregate)
                .configureLockFactory(configuration -> PessimisticLockFactory.builder()
                        .acquireAttempts(LOCK_ATTEMPTS)
                        .queueLengthThreshold(CALLERS_WAITING)
                        .build())
                .configureCommandTargetResolver(configuration -> new CommandTargets());
    }
}
