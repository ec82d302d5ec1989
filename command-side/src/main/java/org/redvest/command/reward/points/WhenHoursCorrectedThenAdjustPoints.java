package org.redvest.command.reward.points;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.redvest.api.reward.points.command.AdjustPoints;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.springframework.stereotype.Component;

/** A corrected record gives what it gives as corrected, in the scheme that credited it. Delivered twice, it changes nothing. */
@Component
class WhenHoursCorrectedThenAdjustPoints extends Automation {

    private final Commands commands;
    private final CreditingSchemes schemes;

    WhenHoursCorrectedThenAdjustPoints(Commands commands, CreditingSchemes schemes) {
        super("adjust-points");
        this.commands = commands;
        this.schemes = schemes;
    }

    @EventHandler
    void on(HoursCorrected event, @SequenceNumber long sequence, EventMessage<?> message) {
        run(() -> schemes.of(event.volunteerId(), event.recordId())
                .ifPresent(credited -> commands.send(adjust(event, sequence, credited), envelope(), message)));
    }

    private static AdjustPoints adjust(HoursCorrected corrected, long sequence, CreditingSchemes.Credited credited) {
        return new AdjustPoints(
                credited.account(),
                corrected.volunteerId(),
                credited.scheme(),
                corrected.recordId(),
                sequence,
                corrected.serviceDate(),
                corrected.minutes(),
                credited.hours().category(),
                credited.hours().evidence());
    }
}
