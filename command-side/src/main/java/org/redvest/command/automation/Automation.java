package org.redvest.command.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.redvest.api.Envelope;
import org.redvest.api.Event;

/**
 * Follows a rule: when something happened, it asks for something else. Idempotent, because an event may be delivered twice.
 * One processor reads the log for all of them (ADR 26); a handler only says what is to be done, with {@link #run}.
 */
@ProcessingGroup(Automation.PROCESSOR)
public abstract class Automation {

    /** The processor that reads the log for every automation. */
    public static final String PROCESSOR = "automations";

    private final String name;

    /**
     * For subclasses.
     *
     * @param name under which its errands are recorded, as the actor of commands and where one is parked; never changed
     */
    protected Automation(String name) {
        this.name = name;
    }

    /** Under which its errands are recorded. */
    final String name() {
        return name;
    }

    /** The envelope of what it sends. */
    protected final Envelope envelope() {
        return Envelope.automation(name);
    }

    /**
     * Runs an errand because of the event at hand: in the order of the events where they are of one stream, side by side with
     * the others otherwise. One that fails is parked, with what follows from later events of that stream, and run again later;
     * it stops nothing else.
     */
    protected final void run(Runnable errand) {
        Errand.gatheredBy(CurrentUnitOfWork.get())
                .add(Errand.of(name, CurrentUnitOfWork.get().getMessage(), errand));
    }

    /**
     * Passes over what no other handler takes, unread: a store that sends only what is handled would never move the token.
     */
    @EventHandler(payloadType = Event.class)
    void passOver() {}
}
