package org.redvest.command.person.erasure;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.redvest.api.person.erasure.command.EraseVolunteer;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.reward.points.event.PointsAccountClosed;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.redvest.command.vault.PersonalDataVault;
import org.springframework.stereotype.Component;

/**
 * Destroys the key of whoever was erased, whatever dies in between. Delivered twice, it changes nothing. Erasure once began
 * with the closing of the points account: where a log ends between the two, the erasure is made good (ADR 27).
 */
@Component
class WhenVolunteerErasedThenDestroyKey extends Automation {

    private final Commands commands;
    private final PersonalDataVault vault;

    WhenVolunteerErasedThenDestroyKey(Commands commands, PersonalDataVault vault) {
        super("erase-volunteers");
        this.commands = commands;
        this.vault = vault;
    }

    @EventHandler
    void on(VolunteerErased event) {
        run(() -> vault.destroy(event.volunteerId()));
    }

    @EventHandler
    void on(PointsAccountClosed event, EventMessage<?> message) {
        run(() -> commands.send(new EraseVolunteer(event.volunteerId()), envelope(), message));
    }
}
