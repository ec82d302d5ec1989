package org.redvest.api.service.diary.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.VolunteerId;

/**
 * Note nothing more in the diary of who is banned, and note again in that of who is not any more: as it is when this is decided,
 * whichever ban or lifting it was asked for.
 *
 * @param volunteerId whose
 */
public record FollowBan(@RoutingKey VolunteerId volunteerId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
