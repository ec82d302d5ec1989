package org.redvest.command.reward.points;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.person.merge.event.ObjectionEvent;
import org.redvest.api.reward.points.command.RestorePoints;
import org.redvest.api.reward.points.command.WithholdPoints;
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
        run(() -> {
            PointsAccountId account = schemes.accountOf(event.volunteerId(), event.recordId());
            commands.send(
                    event.state().counts()
                            ? new RestorePoints(account, event.volunteerId(), event.recordId())
                            : new WithholdPoints(account, event.volunteerId(), event.recordId()),
                    envelope(),
                    message);
        });
    }
}
