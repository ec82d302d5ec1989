package org.redvest.command.reward.points;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.event.ObjectionEvent;
import org.redvest.api.reward.points.command.RestorePoints;
import org.redvest.api.reward.points.command.WithholdPoints;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursCountersigned;
import org.redvest.api.service.hours.event.HoursEvent;
import org.redvest.api.service.hours.event.HoursReinstated;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.hours.event.HoursSuspended;
import org.redvest.api.service.hours.event.HoursSustained;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.springframework.stereotype.Component;

/** What does not count gives no points, for as long as it does not. Delivered twice, it changes nothing. */
@Component
class WhenRecordObjectedToThenWithholdPoints extends Automation {

    private final Commands commands;
    private final CreditingSchemes schemes;

    WhenRecordObjectedToThenWithholdPoints(Commands commands, CreditingSchemes schemes) {
        super("withhold-points");
        this.commands = commands;
        this.schemes = schemes;
    }

    @EventHandler
    void on(ObjectionEvent event, EventMessage<?> message) {
        if (event.state().counts()) {
            restore(event.volunteerId(), event.recordId(), message);
        } else {
            withhold(event.volunteerId(), event.recordId(), message);
        }
    }

    @EventHandler
    void on(HoursEvent event, EventMessage<?> message) {
        switch (event) {
            case HoursCertified _ -> {
                // what waits for a second signature is withheld as it is credited
            }
            case HoursSuspended _, HoursRevoked _ -> withhold(event.volunteerId(), event.recordId(), message);
            case HoursCountersigned _, HoursSustained _, HoursReinstated _ ->
                restore(event.volunteerId(), event.recordId(), message);
            case HoursCorrected _ -> {
                // counts as before, for another time: its points are adjusted
            }
        }
    }

    private void withhold(VolunteerId volunteer, ServiceRecordId record, EventMessage<?> message) {
        run(() -> commands.send(
                new WithholdPoints(schemes.accountOf(volunteer, record), volunteer, record), envelope(), message));
    }

    private void restore(VolunteerId volunteer, ServiceRecordId record, EventMessage<?> message) {
        run(() -> commands.send(
                new RestorePoints(schemes.accountOf(volunteer, record), volunteer, record), envelope(), message));
    }
}
