package org.redvest.api.honour.star.command;

import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.VolunteerId;

/**
 * Apply for a star, by oneself or with the help of who keeps one's records.
 *
 * @param volunteerId for whom, by the number that goes on
 * @param level of which level, 1 to 5
 * @param jurisdiction whose rules are to apply; null for those where they live
 */
public record ApplyForStar(
        @RoutingKey VolunteerId volunteerId,
        int level,
        @Nullable DivisionCode jurisdiction) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.KEEP_RECORDS, volunteerId).orOneself(volunteerId);
    }
}
