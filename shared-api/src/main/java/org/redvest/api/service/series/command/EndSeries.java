package org.redvest.api.service.series.command;

import java.time.LocalDate;
import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.SeriesId;
import org.redvest.api.service.series.SeriesChange;

/**
 * Have a series not come any more after a day. What has begun, and shifts for which somebody is signed up or waits, stay as they
 * are; the answer names them. One that was ended may be ended earlier, not later.
 *
 * @param seriesId which series
 * @param lastDate last civil date in China on which it comes
 * @param reason why, in words
 */
public record EndSeries(@RoutingKey SeriesId seriesId, LocalDate lastDate, Text reason)
        implements Command<SeriesChange> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_PROJECTS, seriesId);
    }
}
