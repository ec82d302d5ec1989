package org.redvest.api.service.shift.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.service.shift.ReleaseCause;

/**
 * End somebody's sign-up because of what became of them, or of the shift. Of no effect on one that ended otherwise, and on a
 * shift that is over.
 *
 * @param shiftId for which shift
 * @param signUpId whose
 * @param cause why
 */
public record ReleasePlace(@RoutingKey ShiftId shiftId, SignUpId signUpId, ReleaseCause cause)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
