package org.redvest.api.honour.star.command;

import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.StarOf;
import org.redvest.api.id.VolunteerId;

/**
 * Grant a star after the notice, by the level that the rules name.
 *
 * @param volunteerId any of the person's numbers
 * @param level of which level, 1 to 5
 * @param basis the document it rests on; needed where the province grants
 */
public record GrantStar(
        @RoutingKey VolunteerId volunteerId,
        int level,
        @Nullable Text basis) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RATE_STARS, new StarOf(volunteerId, level));
    }
}
