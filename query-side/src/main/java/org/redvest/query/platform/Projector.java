package org.redvest.query.platform;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.interceptors.MessageHandlerInterceptor;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Event;
import org.redvest.platform.messaging.LogPositions;

/**
 * Builds one read model from events: idempotent (an event delivered twice changes nothing), without side effects, and
 * from nothing but the log, so that it can be built anew beside the one that answers.
 */
public abstract class Projector {

    private final Writes writes;
    private final String name;

    /** For subclasses, which name their read model by {@link ProcessingGroup}. */
    protected Projector(Writes writes) {
        this.writes = writes;
        ProcessingGroup group = getClass().getAnnotation(ProcessingGroup.class);
        if (group == null) {
            throw new IllegalStateException(getClass() + " belongs to no processing group");
        }
        this.name = group.value();
    }

    /** Name of the read model, and of the processor that feeds it. */
    final String name() {
        return name;
    }

    /** Adds a row, its values in the order of the table's columns. */
    protected final void add(Table table, @Nullable Object... row) {
        writes.add(table, row);
    }

    /**
     * Adds to sums.
     *
     * @param token of the event that adds
     * @param key of the row
     */
    protected final void add(Sums sums, TrackingToken token, String key, long... amounts) {
        Object[] change = new Object[amounts.length + 2];
        change[0] = LogPositions.of(token);
        change[1] = key;
        for (int i = 0; i < amounts.length; i++) {
            change[i + 2] = amounts[i];
        }
        writes.add(sums, change);
    }

    /** Whatever event comes, the read model then knows the log up to it. */
    @MessageHandlerInterceptor
    @Nullable Object reach(EventMessage<?> event, TrackingToken token, InterceptorChain handler) throws Exception {
        writes.reach(name, LogPositions.of(token));
        return handler.proceed();
    }

    /** Passes over what no other handler takes: a store that sends only what is handled would never move the token. */
    @EventHandler
    void passOver(Event event) {}
}
