package org.redvest.command.service.diary;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.BanLifted;
import org.redvest.api.person.volunteer.event.GuardianConsentWithdrawn;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.service.diary.command.FollowBan;
import org.redvest.api.service.diary.command.NoteGuardianWithdrawal;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.springframework.stereotype.Component;

/**
 * What becomes of a person is written in their diary, where it meets whatever they sign up for at the same moment: whoever is
 * banned signs up for nothing, for as long as they are, and a minor whose guardian does not consent any more for nothing of that
 * time. Delivered again at any time, it changes nothing.
 */
@Component
class WhenPersonChangedThenTellDiary extends Automation {

    private final Commands commands;

    WhenPersonChangedThenTellDiary(Commands commands) {
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

    @EventHandler
    void on(GuardianConsentWithdrawn event, EventMessage<?> message) {
        run(() -> commands.send(new NoteGuardianWithdrawal(event.volunteerId(), event.from()), envelope(), message));
    }

    private void follow(VolunteerId volunteer, EventMessage<?> message) {
        run(() -> commands.send(new FollowBan(volunteer), envelope(), message));
    }
}
