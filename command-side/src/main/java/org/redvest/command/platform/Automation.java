package org.redvest.command.platform;

import org.axonframework.eventhandling.EventHandler;
import org.redvest.api.Event;

/** Follows a rule: when something happened, it asks for something else. Idempotent, and never replayed. */
public abstract class Automation {

    /** For subclasses. */
    protected Automation() {}

    /** Passes over what no other handler takes: a store that sends only what is handled would never move the token. */
    @EventHandler
    void passOver(Event event) {}
}
