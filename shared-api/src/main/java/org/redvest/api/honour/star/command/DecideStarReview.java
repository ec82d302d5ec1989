package org.redvest.api.honour.star.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.honour.star.StarDecision;
import org.redvest.api.id.StarOf;
import org.redvest.api.id.VolunteerId;

/**
 * Decide what becomes of a star under review.
 *
 * @param volunteerId any of the person's numbers
 * @param level of which level, 1 to 5
 * @param decision whether it stays
 * @param reason why, in words
 */
public record DecideStarReview(@RoutingKey VolunteerId volunteerId, int level, StarDecision decision, Text reason)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RATE_STARS, new StarOf(volunteerId, level));
    }
}
