package org.redvest.api.service.shift.command;

import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Site;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.shift.ShiftTimes;

/**
 * Change when and where a shift takes place. The times of the service stay as they are once somebody is signed up.
 *
 * @param shiftId which shift
 * @param times when, from now on
 * @param site where, from now on; null where it was
 */
public record ChangeShift(
        @RoutingKey ShiftId shiftId,
        ShiftTimes times,
        @Nullable Site site) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return site == null
                ? new Requirement.WhereItLies(Power.RUN_SHIFTS, shiftId)
                : new Requirement.Moving(Power.RUN_SHIFTS, shiftId, site.division());
    }
}
