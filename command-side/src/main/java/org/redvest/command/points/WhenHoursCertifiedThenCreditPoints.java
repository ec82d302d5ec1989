package org.redvest.command.points;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.redvest.api.Envelope;
import org.redvest.api.hours.event.HoursCertified;
import org.redvest.api.points.PointsAccountId;
import org.redvest.api.points.command.CreditPoints;
import org.redvest.command.platform.Automation;
import org.redvest.command.platform.Commands;
import org.springframework.stereotype.Component;

/** Certified hours give points, without anybody asking for them. Delivered twice, they give them once. */
@Component
@ProcessingGroup(WhenHoursCertifiedThenCreditPoints.GROUP)
class WhenHoursCertifiedThenCreditPoints extends Automation {

    static final String GROUP = "credit-points";

    private final Commands commands;

    WhenHoursCertifiedThenCreditPoints(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(HoursCertified event, @SequenceNumber long sequence, EventMessage<?> message) {
        PointsAccountId account = PointsAccountId.of(event.volunteerId());
        CreditPoints command = new CreditPoints(
                account, event.volunteerId(), event.recordId(), sequence, event.serviceDate(), event.minutes());
        run(account, () -> commands.send(command, Envelope.automation(GROUP), message));
    }
}
