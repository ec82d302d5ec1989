package org.redvest.api.honour.star.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.StarApplicationOf;
import org.redvest.api.id.VolunteerId;

/**
 * Approve an application, by somebody who did not make it: the notice begins.
 *
 * @param volunteerId any of the person's numbers
 * @param level of which level, 1 to 5
 */
public record ApproveStarApplication(@RoutingKey VolunteerId volunteerId, int level) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RATE_STARS, new StarApplicationOf(volunteerId, level));
    }
}
