package org.redvest.api.reward.timebank.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.ServiceInterval;

/**
 * Confirm that what was ordered was served: the time is spent, and who served stores as much.
 *
 * @param accountId which account
 * @param volunteerId whose
 * @param movementId which order
 * @param server who served
 * @param witness who saw it
 * @param interval when; no longer than was ordered
 * @param place where, in words
 * @param division division code of where
 */
public record ConfirmTimeOrder(
        @RoutingKey TimeAccountId accountId,
        VolunteerId volunteerId,
        TimeMovementId movementId,
        VolunteerId server,
        VolunteerId witness,
        ServiceInterval interval,
        Text place,
        DivisionCode division)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return Requirement.in(division, Power.RUN_TIME_BANK).orOneself(volunteerId);
    }
}
