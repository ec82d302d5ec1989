package org.redvest.api.service.diary.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.diary.DiaryEnd;

/**
 * Note nothing more in the diary of a number.
 *
 * @param volunteerId whose
 * @param end why
 */
public record CloseDiary(@RoutingKey VolunteerId volunteerId, DiaryEnd end) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
