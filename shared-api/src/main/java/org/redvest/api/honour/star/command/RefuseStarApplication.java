package org.redvest.api.honour.star.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.StarApplicationOf;
import org.redvest.api.id.VolunteerId;

/**
 * Refuse an application that nobody approved yet.
 *
 * @param volunteerId any of the person's numbers
 * @param level of which level, 1 to 5
 * @param reason why, in words
 */
public record RefuseStarApplication(@RoutingKey VolunteerId volunteerId, int level, Text reason)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RATE_STARS, new StarApplicationOf(volunteerId, level));
    }
}
