package org.redvest.command.honour.commendation;

import org.axonframework.eventhandling.EventHandler;
import org.redvest.api.honour.commendation.event.CandidateNominated;
import org.redvest.command.automation.Automation;
import org.redvest.command.honour.mention.Mentions;
import org.springframework.stereotype.Component;

/** Keeps in mind in which rounds somebody is named, so that the copy of their data holds it. Delivered twice, it notes once. */
@Component
class WhenNominatedThenNote extends Automation {

    private final Mentions mentions;

    WhenNominatedThenNote(Mentions mentions) {
        super("note-nominations");
        this.mentions = mentions;
    }

    @EventHandler
    void on(CandidateNominated event) {
        run(() -> mentions.note(event.volunteerId(), event.roundId().value()));
    }
}
