package org.redvest.api.service.series.event;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.SeriesId;
import org.redvest.api.service.series.LeftAlone;

/**
 * A series does not come any more after a day. Shifts that were laid for later days are called off where nobody is signed up.
 *
 * @param seriesId which series
 * @param lastDate last civil date in China on which it comes
 * @param reason why, in words
 * @param left shifts of later days that stay as they are, and why
 */
@Revision("1")
public record SeriesEnded(SeriesId seriesId, LocalDate lastDate, Text reason, List<LeftAlone> left)
        implements SeriesEvent {

    /** Takes them as they are. */
    public SeriesEnded {
        left = List.copyOf(left);
    }
}
