package org.redvest.api.service.shift.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.ShiftId;

/**
 * Call a shift off that is not over.
 *
 * @param shiftId which shift
 * @param reason why, in words
 */
public record CancelShift(@TargetAggregateIdentifier ShiftId shiftId, Text reason) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_SHIFTS, shiftId);
    }
}
