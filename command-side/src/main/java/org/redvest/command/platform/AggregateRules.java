package org.redvest.command.platform;

import java.util.Set;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.RepositorySpanFactory;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.redvest.api.Problem;

/** How every aggregate of this side is stored, locked and remembered. */
public final class AggregateRules {

    /** 10 ms each: a command waits at most 3 s for its aggregate, and the callers of a hot one do not pile up. */
    private static final int LOCK_ATTEMPTS = 300;

    private static final int CALLERS_WAITING = 200;

    private AggregateRules() {}

    /**
     * Registers an aggregate; the framework's annotation would make each instance a Spring prototype bean.
     *
     * @param unknown what a command for one that does not exist is refused with
     */
    public static <A> ConfigurerModule register(Class<A> aggregate, Problem unknown) {
        return configurer -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(aggregate)
                .configureRepository(configuration -> remembering(aggregate, unknown, configuration))
                .configureCommandTargetResolver(configuration -> new CommandTargets()));
    }

    private static <A> RememberingRepository<A> remembering(
            Class<A> aggregate, Problem unknown, Configuration configuration) {
        var models = new AnnotatedAggregateMetaModelFactory(
                configuration.parameterResolverFactory(), configuration.handlerDefinition(aggregate));
        return new RememberingRepository<>(
                EventSourcingRepository.builder(aggregate)
                        .aggregateModel(models.createModel(aggregate, Set.of()))
                        .lockFactory(PessimisticLockFactory.builder()
                                .acquireAttempts(LOCK_ATTEMPTS)
                                .queueLengthThreshold(CALLERS_WAITING)
                                .build())
                        .eventStore(configuration.eventStore())
                        .repositoryProvider(configuration::repository)
                        .spanFactory(configuration.getComponent(RepositorySpanFactory.class)),
                configuration.eventStore(),
                unknown);
    }
}
