package org.redvest.command.service.diary;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.redvest.api.person.volunteer.event.BanLifted;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.service.diary.DiaryEnd;
import org.redvest.api.service.diary.command.CloseDiary;
import org.redvest.api.service.diary.command.ReopenDiary;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.springframework.stereotype.Component;

/** Whoever is banned signs up for nothing, for as long as they are. Delivered twice, it changes nothing. */
@Component
class WhenVolunteerBannedThenCloseDiary extends Automation {

    private final Commands commands;

    WhenVolunteerBannedThenCloseDiary(Commands commands) {
        super("close-diaries");
        this.commands = commands;
    }

    @EventHandler
    void on(VolunteerBanned event, EventMessage<?> message) {
        run(() -> commands.send(new CloseDiary(event.volunteerId(), DiaryEnd.BANNED), envelope(), message));
    }

    @EventHandler
    void on(BanLifted event, EventMessage<?> message) {
        run(() -> commands.send(new ReopenDiary(event.volunteerId(), DiaryEnd.BANNED), envelope(), message));
    }
}
