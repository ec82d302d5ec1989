package org.redvest.command.city.organisation;

import org.axonframework.eventhandling.EventHandler;
import org.redvest.api.city.organisation.event.TeamRegistered;
import org.redvest.command.automation.Automation;
import org.springframework.stereotype.Component;

/** A team without a code is found by its name, where a file has nothing else. Delivered twice, it is noted once. */
@Component
class WhenTeamRegisteredThenNoteName extends Automation {

    private final TeamNames names;

    WhenTeamRegisteredThenNoteName(TeamNames names) {
        super("note-team-names");
        this.names = names;
    }

    @EventHandler
    void on(TeamRegistered event) {
        run(() -> names.note(event.organisationId(), event.name()));
    }
}
