package org.redvest.command.volunteer;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.redvest.api.Envelope;
import org.redvest.api.points.event.PointsAccountClosed;
import org.redvest.api.volunteer.command.EraseVolunteer;
import org.redvest.api.volunteer.event.VolunteerErased;
import org.redvest.command.platform.Automation;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.PersonalDataVault;
import org.springframework.stereotype.Component;

/**
 * Ends what the closing of a points account began, whatever dies in between: the volunteer is erased, and then their key
 * is destroyed. Delivered twice, it changes nothing.
 */
@Component
@ProcessingGroup(WhenPointsAccountClosedThenEraseVolunteer.GROUP)
class WhenPointsAccountClosedThenEraseVolunteer extends Automation {

    static final String GROUP = "erase-volunteers";

    private final Commands commands;
    private final PersonalDataVault vault;

    WhenPointsAccountClosedThenEraseVolunteer(Commands commands, PersonalDataVault vault) {
        this.commands = commands;
        this.vault = vault;
    }

    @EventHandler
    void on(PointsAccountClosed event, EventMessage<?> message) {
        run(
                event.volunteerId(),
                () -> commands.send(new EraseVolunteer(event.volunteerId()), Envelope.automation(GROUP), message));
    }

    @EventHandler
    void on(VolunteerErased event) {
        vault.destroy(event.volunteerId());
    }
}
