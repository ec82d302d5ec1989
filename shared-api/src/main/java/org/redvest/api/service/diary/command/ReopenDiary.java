package org.redvest.api.service.diary.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.diary.DiaryEnd;

/**
 * Note again in the diary of a number, where no other reason keeps it closed.
 *
 * @param volunteerId whose
 * @param end what no longer keeps it closed
 */
public record ReopenDiary(@RoutingKey VolunteerId volunteerId, DiaryEnd end) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
