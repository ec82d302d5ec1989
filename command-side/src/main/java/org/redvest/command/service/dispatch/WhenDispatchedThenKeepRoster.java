package org.redvest.command.service.dispatch;

import org.axonframework.eventhandling.EventHandler;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.dispatch.event.DispatchedOutOfTown;
import org.redvest.command.automation.Automation;
import org.redvest.command.person.volunteer.Volunteers;
import org.springframework.stereotype.Component;

/**
 * Keeps in mind who is sent out of town. What follows from that and what follows from an erasure is run side by side: so a dispatch is noted
 * first, and then it is looked whether whom it sends was erased. Delivered twice, it notes once.
 */
@Component
class WhenDispatchedThenKeepRoster extends Automation {

    private final DispatchRoster roster;
    private final Volunteers volunteers;

    WhenDispatchedThenKeepRoster(DispatchRoster roster, Volunteers volunteers) {
        super("keep-dispatch-roster");
        this.roster = roster;
        this.volunteers = volunteers;
    }

    @EventHandler
    void on(DispatchedOutOfTown event) {
        run(() -> {
            roster.note(event.dispatchId(), event.volunteerId());
            if (volunteers.of(event.volunteerId()).erased()) {
                roster.forget(event.volunteerId());
            }
        });
    }

    @EventHandler
    void on(VolunteerErased event) {
        run(() -> roster.forget(event.volunteerId()));
    }
}
