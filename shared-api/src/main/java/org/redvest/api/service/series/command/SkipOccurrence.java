package org.redvest.api.service.series.command;

import java.time.LocalDate;
import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.SeriesId;

/**
 * Have a series not come on one of its days, whether its shift is made or not; not where somebody is signed up.
 *
 * @param seriesId which series
 * @param date civil date in China for which the rule makes it
 * @param reason why, in words
 */
public record SkipOccurrence(@RoutingKey SeriesId seriesId, LocalDate date, Text reason) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_PROJECTS, seriesId);
    }
}
