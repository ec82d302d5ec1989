package org.redvest.api.service.shift.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.ShiftId;

/**
 * Have a shift take place where its project does since that moved. Of no effect where the shift has begun, was called off or
 * has a place of its own; where somebody is signed up or waits, it stays, and that is recorded.
 *
 * @param shiftId which shift
 */
public record FollowProject(@TargetAggregateIdentifier ShiftId shiftId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
