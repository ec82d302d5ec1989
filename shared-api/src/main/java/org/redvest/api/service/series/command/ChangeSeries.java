package org.redvest.api.service.series.command;

import java.time.LocalDate;
import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.SeriesId;
import org.redvest.api.service.series.SeriesChange;
import org.redvest.api.service.series.SeriesPlan;

/**
 * Have a series come otherwise from a day on. What has begun, and shifts for which somebody is signed up or waits, stay as they
 * are; the answer names them.
 *
 * @param seriesId which series
 * @param from civil date in China from which on the plan counts; today's where it is earlier
 * @param plan when it comes
 */
public record ChangeSeries(@RoutingKey SeriesId seriesId, LocalDate from, SeriesPlan plan)
        implements Command<SeriesChange> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_PROJECTS, seriesId);
    }
}
