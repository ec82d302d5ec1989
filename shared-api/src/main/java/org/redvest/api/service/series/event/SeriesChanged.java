package org.redvest.api.service.series.event;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.SeriesId;
import org.redvest.api.service.series.LeftAlone;
import org.redvest.api.service.series.SeriesPlan;

/**
 * A series comes otherwise from a day on. Shifts that were laid and have nobody signed up take place as the new plan says, or
 * are called off; the others stay.
 *
 * @param seriesId which series
 * @param version of the plan, counted from 1 with the first
 * @param from civil date in China from which on the plan counts
 * @param plan when it comes
 * @param dropped days whose shifts were called off
 * @param left shifts that stay as they are, and why
 */
@Revision("1")
public record SeriesChanged(
        SeriesId seriesId, int version, LocalDate from, SeriesPlan plan, List<LocalDate> dropped, List<LeftAlone> left)
        implements SeriesEvent {

    /** Takes them as they are. */
    public SeriesChanged {
        dropped = List.copyOf(dropped);
        left = List.copyOf(left);
    }
}
