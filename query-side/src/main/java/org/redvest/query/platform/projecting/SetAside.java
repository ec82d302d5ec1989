package org.redvest.query.platform.projecting;

import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.redvest.platform.messaging.LogPositions;

/**
 * A projection that gets no more events, and whose answers are refused, until it is built anew.
 *
 * @param projection name of its room
 * @param position of the event that it could not take; null where it is not one event's fault
 * @param eventId id of that event
 * @param eventType name of that event
 * @param error what failed: the class, and the database's code where it has one; never a message, which could quote data
 * @param since when it was set aside
 */
public record SetAside(
        String projection,
        @Nullable Long position,
        @Nullable String eventId,
        @Nullable String eventType,
        String error,
        Instant since) {

    /** What stands for the error where tables are of a form that this code does not know. */
    public static final String ANOTHER_FORM = "ANOTHER_FORM";

    /** Because of an event that it cannot take. */
    public static SetAside because(String projection, EventMessage<?> event, Throwable failure, Instant now) {
        Long position =
                event instanceof TrackedEventMessage<?> tracked ? LogPositions.of(tracked.trackingToken()) : null;
        return new SetAside(
                projection,
                position,
                event.getIdentifier(),
                event.getPayloadType().getSimpleName(),
                nameOf(failure),
                now);
    }

    /** Because of something that is no single event's fault. */
    public static SetAside because(String projection, Throwable failure, Instant now) {
        return new SetAside(projection, null, null, null, nameOf(failure), now);
    }

    private static String nameOf(Throwable failure) {
        SQLException sql = Failures.sqlException(failure);
        return sql == null
                ? failure.getClass().getSimpleName()
                : "%s %s".formatted(sql.getClass().getSimpleName(), sql.getSQLState());
    }
}
