package org.redvest.command.reward.points;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.redvest.api.reward.points.command.CreditPoints;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.springframework.stereotype.Component;

/** Certified hours give points, without anybody asking for them. Delivered twice, they give them once. */
@Component
class WhenHoursCertifiedThenCreditPoints extends Automation {

    private final Commands commands;
    private final CreditingSchemes schemes;

    WhenHoursCertifiedThenCreditPoints(Commands commands, CreditingSchemes schemes) {
        super("credit-points");
        this.commands = commands;
        this.schemes = schemes;
    }

    @EventHandler
    void on(HoursCertified event, @SequenceNumber long sequence, @Timestamp Instant at, EventMessage<?> message) {
        run(() -> {
            CreditingSchemes.Credited credited = schemes.of(event, at);
            commands.send(
                    new CreditPoints(
                            credited.account(),
                            event.volunteerId(),
                            credited.scheme(),
                            event.recordId(),
                            sequence,
                            event.serviceDate(),
                            event.minutes(),
                            event.category(),
                            event.evidence(),
                            event.noticeUntil(),
                            !event.awaitsCountersignature()),
                    envelope(),
                    message);
        });
    }
}
