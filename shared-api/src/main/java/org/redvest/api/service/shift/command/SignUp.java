package org.redvest.api.service.shift.command;

import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.shift.SignedUp;

/**
 * Sign somebody up for a shift: they have a place, or wait for one.
 *
 * @param shiftId for which shift
 * @param signUpId number of the sign-up; the same again is answered the same
 * @param volunteerId who signs up
 * @param termsVersion version of agreement and risk statement that they accept
 * @param overlapAllowed why an organiser lets them in although they are committed elsewhere at that time; null where nobody does
 */
public record SignUp(
        @RoutingKey ShiftId shiftId,
        SignUpId signUpId,
        VolunteerId volunteerId,
        int termsVersion,
        @Nullable Text overlapAllowed)
        implements Command<SignedUp> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_SHIFTS, shiftId).orOneself(volunteerId);
    }
}
