package org.redvest.command.automation;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redvest.platform.messaging.LogPositions;

/**
 * What an automation wants done because of an event.
 *
 * @param line in which it waits for its turn
 * @param cause the event
 */
record Errand(Line line, Cause cause, Runnable work) {

    private static final String GATHERED = "redvest.errands";

    /**
     * Errands that must not overtake each other.
     *
     * @param automation whose they are
     * @param stream whose events they follow from
     */
    record Line(String automation, String stream) {}

    /**
     * An event, as it is found in the log again.
     *
     * @param sequence its number within the stream
     * @param position its position in the log
     * @param type its name
     */
    record Cause(long sequence, long position, String eventId, String type) {}

    static Errand of(String automation, Message<?> message, Runnable work) {
        // every event of the ledger is an aggregate's
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        long position = event instanceof TrackedEventMessage<?> tracked
                ? LogPositions.of(tracked.trackingToken())
                : LogPositions.NOTHING;
        return new Errand(
                new Line(automation, event.getAggregateIdentifier()),
                new Cause(
                        event.getSequenceNumber(),
                        position,
                        event.getIdentifier(),
                        event.getPayloadType().getSimpleName()),
                work);
    }

    /** The errands to which the events of a unit of work have led so far, in their order. */
    static List<Errand> gatheredBy(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(GATHERED, key -> new ArrayList<>());
    }
}
