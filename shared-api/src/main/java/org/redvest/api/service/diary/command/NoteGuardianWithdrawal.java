package org.redvest.api.service.diary.command;

import java.time.Instant;
import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.VolunteerId;

/**
 * Note in a minor's diary that their guardian no longer consents, so that what is decided at the same moment meets it there. Of
 * no effect where that withdrawal was noted.
 *
 * @param volunteerId whose
 * @param from from when on
 */
public record NoteGuardianWithdrawal(@RoutingKey VolunteerId volunteerId, Instant from) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
