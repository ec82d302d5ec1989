package org.redvest.api.service.shift.command;

import java.util.List;
import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.shift.Release;

/**
 * Have more places, or fewer. Nobody is dropped silently: where more places are taken or offered than there are to be, it says
 * whose.
 *
 * @param shiftId which shift
 * @param capacity places, 1 to 100,000
 * @param releases exactly those who lose their place, in this order
 */
public record ChangeCapacity(@RoutingKey ShiftId shiftId, int capacity, List<Release> releases)
        implements Command<Effect> {

    /** Takes them as they are. */
    public ChangeCapacity {
        releases = List.copyOf(releases);
    }

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_SHIFTS, shiftId);
    }
}
