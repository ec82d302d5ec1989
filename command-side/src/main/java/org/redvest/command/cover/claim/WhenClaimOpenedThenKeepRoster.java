package org.redvest.command.cover.claim;

import org.axonframework.eventhandling.EventHandler;
import org.redvest.api.cover.claim.event.ClaimOpened;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.command.automation.Automation;
import org.redvest.command.person.volunteer.Volunteers;
import org.springframework.stereotype.Component;

/**
 * Keeps in mind who claims. What follows from claims and what follows from an erasure is run side by side: so a claim is noted
 * first, and then it is looked whether whose it is was erased. Delivered twice, it notes once.
 */
@Component
class WhenClaimOpenedThenKeepRoster extends Automation {

    private final ClaimRoster roster;
    private final Volunteers volunteers;

    WhenClaimOpenedThenKeepRoster(ClaimRoster roster, Volunteers volunteers) {
        super("keep-claim-roster");
        this.roster = roster;
        this.volunteers = volunteers;
    }

    @EventHandler
    void on(ClaimOpened event) {
        run(() -> {
            roster.note(event.claimId(), event.volunteerId());
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
