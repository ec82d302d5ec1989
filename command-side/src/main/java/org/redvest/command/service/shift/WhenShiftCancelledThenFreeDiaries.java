package org.redvest.command.service.shift;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.shift.ReleaseCause;
import org.redvest.api.service.shift.command.ReleasePlace;
import org.redvest.api.service.shift.event.ShiftCancelled;
import org.redvest.api.service.shift.event.SignUpEvent;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Streams;
import org.springframework.stereotype.Component;

/**
 * Whoever was signed up for a shift that is called off is free again, one by one: so many cannot change in one unit of work.
 * Until then their diaries say that they are committed, and signing up elsewhere asks the shift. Delivered twice, it releases
 * once.
 */
@Component
class WhenShiftCancelledThenFreeDiaries extends Automation {

    private final Commands commands;
    private final Streams streams;

    WhenShiftCancelledThenFreeDiaries(Commands commands, Streams streams) {
        super("free-diaries");
        this.commands = commands;
        this.streams = streams;
    }

    @EventHandler
    void on(ShiftCancelled event, EventMessage<?> message) {
        run(() -> signedUp(event.shiftId())
                .entries()
                .forEach(entry -> commands.send(
                        new ReleasePlace(event.shiftId(), entry.signUp(), ReleaseCause.SHIFT_CANCELLED),
                        envelope(),
                        message)));
    }

    private Places signedUp(ShiftId shift) {
        Places places = new Places();
        streams.read(shift.value(), SignUpEvent.class).forEach(places::evolve);
        return places;
    }
}
