package org.redvest.command.honour.commendation;

import org.axonframework.eventhandling.EventHandler;
import org.redvest.api.honour.commendation.event.CandidateNominated;
import org.redvest.command.automation.Automation;
import org.redvest.command.honour.mention.Mentions;
import org.redvest.command.person.volunteer.Volunteers;
import org.springframework.stereotype.Component;

/**
 * Keeps in mind in which rounds somebody is named, so that the copy of their data holds it. What follows from a nomination and what
 * follows from an erasure is run side by side: so a nomination is noted first, and then it is looked whether whoever is nominated was
 * erased. Delivered twice, it notes once.
 */
@Component
class WhenNominatedThenNote extends Automation {

    private final Mentions mentions;
    private final Volunteers volunteers;

    WhenNominatedThenNote(Mentions mentions, Volunteers volunteers) {
        super("note-nominations");
        this.mentions = mentions;
        this.volunteers = volunteers;
    }

    @EventHandler
    void on(CandidateNominated event) {
        run(() -> {
            mentions.note(event.volunteerId(), event.roundId().value());
            if (volunteers.of(event.volunteerId()).erased()) {
                mentions.forget(event.volunteerId(), event.roundId().value());
            }
        });
    }
}
