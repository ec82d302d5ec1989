package org.redvest.api.service.shift.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;

/**
 * Give an offered place to the next, where it was not accepted in time. Refused as {@link org.redvest.api.Problem#BUSY} before
 * that time, and of no effect on an offer that ended otherwise.
 *
 * @param shiftId of which shift
 * @param signUpId to whom it was offered
 */
public record ExpireOffer(@RoutingKey ShiftId shiftId, SignUpId signUpId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
