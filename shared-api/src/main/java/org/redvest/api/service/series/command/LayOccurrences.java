package org.redvest.api.service.series.command;

import java.time.LocalDate;
import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.SeriesId;
import org.redvest.api.service.series.Laying;

/**
 * Make the shifts of a series for a window, those that are not made yet, so many at a time. Of no effect where all are.
 *
 * @param seriesId which series
 * @param from first civil date in China of the window
 * @param until first day after it, at most 400 days later
 */
public record LayOccurrences(@RoutingKey SeriesId seriesId, LocalDate from, LocalDate until)
        implements Command<Laying> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_PROJECTS, seriesId);
    }
}
