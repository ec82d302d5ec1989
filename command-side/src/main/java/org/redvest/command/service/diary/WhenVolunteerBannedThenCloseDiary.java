package org.redvest.command.service.diary;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.BanLifted;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.service.diary.command.FollowBan;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.springframework.stereotype.Component;

/** Whoever is banned signs up for nothing, for as long as they are. Delivered again at any time, it changes nothing. */
@Component
class WhenVolunteerBannedThenCloseDiary extends Automation {

    private final Commands commands;

    WhenVolunteerBannedThenCloseDiary(Commands commands) {
        super("close-diaries");
        this.commands = commands;
    }

    @EventHandler
    void on(VolunteerBanned event, EventMessage<?> message) {
        follow(event.volunteerId(), message);
    }

    @EventHandler
    void on(BanLifted event, EventMessage<?> message) {
        follow(event.volunteerId(), message);
    }

    private void follow(VolunteerId volunteer, EventMessage<?> message) {
        run(() -> commands.send(new FollowBan(volunteer), envelope(), message));
    }
}
