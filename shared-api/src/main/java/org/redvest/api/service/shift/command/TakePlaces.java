package org.redvest.api.service.shift.command;

import java.util.List;
import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Requirement;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.shift.Outcomes;
import org.redvest.api.service.shift.Wish;

/**
 * Decide several volunteers' own wishes for places of one shift, in the order in which they came: each as if it came alone.
 *
 * @param shiftId of which shift
 * @param wishes in their order
 */
public record TakePlaces(@RoutingKey ShiftId shiftId, List<Wish> wishes) implements Command<Outcomes> {

    /** Takes them as they are. */
    public TakePlaces {
        wishes = List.copyOf(wishes);
    }

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
