package org.redvest.command.points;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.redvest.api.Envelope;
import org.redvest.api.merge.event.ObjectionEvent;
import org.redvest.api.points.PointsAccountId;
import org.redvest.api.points.command.RestorePoints;
import org.redvest.api.points.command.WithholdPoints;
import org.redvest.command.platform.Automation;
import org.redvest.command.platform.Commands;
import org.springframework.stereotype.Component;

/**
 * What does not count gives no points, for as long as it does not. Delivered twice, it changes nothing. It shares the
 * processor that credits points, because every further one reads the whole log.
 */
@Component
@ProcessingGroup(WhenHoursCertifiedThenCreditPoints.GROUP)
class WhenRecordObjectedToThenWithholdPoints extends Automation {

    private static final String NAME = "withhold-points";

    private final Commands commands;

    WhenRecordObjectedToThenWithholdPoints(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ObjectionEvent event, EventMessage<?> message) {
        PointsAccountId account = PointsAccountId.of(event.volunteerId());
        run(
                account,
                () -> commands.send(
                        event.state().counts()
                                ? new RestorePoints(account, event.volunteerId(), event.recordId())
                                : new WithholdPoints(account, event.volunteerId(), event.recordId()),
                        Envelope.automation(NAME),
                        message));
    }
}
