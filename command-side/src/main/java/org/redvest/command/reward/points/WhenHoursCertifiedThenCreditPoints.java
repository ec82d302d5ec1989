package org.redvest.command.reward.points;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.reward.points.command.CreditPoints;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.springframework.stereotype.Component;

/** Certified hours give points, without anybody asking for them. Delivered twice, they give them once. */
@Component
class WhenHoursCertifiedThenCreditPoints extends Automation {

    private final Commands commands;

    WhenHoursCertifiedThenCreditPoints(Commands commands) {
        super("credit-points");
        this.commands = commands;
    }

    @EventHandler
    void on(HoursCertified event, @SequenceNumber long sequence, EventMessage<?> message) {
        PointsAccountId account = PointsAccountId.of(event.volunteerId());
        CreditPoints command = new CreditPoints(
                account, event.volunteerId(), event.recordId(), sequence, event.serviceDate(), event.minutes());
        run(() -> commands.send(command, envelope(), message));
    }
}
