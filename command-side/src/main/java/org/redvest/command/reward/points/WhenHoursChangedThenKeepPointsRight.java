package org.redvest.command.reward.points;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.reward.points.command.AdjustPoints;
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

/**
 * What becomes of a record becomes of its points: they are withheld while it does not count, come back when it does, and follow
 * its corrections. Whether it counts is asked of the log when it is decided, so that delivered twice, it changes nothing.
 */
@Component
class WhenHoursChangedThenKeepPointsRight extends Automation {

    private final Commands commands;
    private final CreditingSchemes schemes;

    WhenHoursChangedThenKeepPointsRight(Commands commands, CreditingSchemes schemes) {
        super("keep-points-right");
        this.commands = commands;
        this.schemes = schemes;
    }

    @EventHandler
    void on(HoursEvent event, @SequenceNumber long sequence, EventMessage<?> message) {
        switch (event) {
            // their points are credited by another automation
            case HoursCertified _ -> {}
            case HoursSuspended _, HoursRevoked _ -> run(() -> send(withhold(event), message));
            case HoursCountersigned _, HoursSustained _, HoursReinstated _ ->
                run(() -> send(restore(event), message));
            case HoursCorrected corrected ->
                run(() -> schemes.of(corrected.volunteerId(), corrected.recordId())
                        .ifPresent(credited -> send(adjust(corrected, sequence, credited), message)));
        }
    }

    private void send(Command<Effect> command, EventMessage<?> cause) {
        commands.send(command, envelope(), cause);
    }

    private WithholdPoints withhold(HoursEvent event) {
        return new WithholdPoints(account(event), event.volunteerId(), event.recordId());
    }

    private RestorePoints restore(HoursEvent event) {
        return new RestorePoints(account(event), event.volunteerId(), event.recordId());
    }

    private PointsAccountId account(HoursEvent event) {
        return schemes.accountOf(event.volunteerId(), event.recordId());
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
