package org.redvest.api.service.attendance.command;

import java.util.List;
import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Requirement;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.attendance.Check;
import org.redvest.api.service.attendance.CheckOutcomes;

/**
 * Decide several volunteers' own check-ins and check-outs at one shift, in the order in which they came: each as if it came alone.
 *
 * @param shiftId of which shift
 * @param checks in their order
 */
public record TakeChecks(@RoutingKey ShiftId shiftId, List<Check> checks) implements Command<CheckOutcomes> {

    /** Takes them as they are. */
    public TakeChecks {
        checks = List.copyOf(checks);
    }

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
