package org.redvest.api.service.series.event;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.SeriesId;
import org.redvest.api.service.series.Occurrence;

/**
 * Shifts were made for days of a series: once for each, whoever asks how often.
 *
 * @param seriesId which series
 * @param from first civil date in China of the window that was laid
 * @param until first day after it
 * @param occurrences the shifts that were made
 * @param holidays days of the rule that were passed over, because the calendar has them as holidays
 */
@Revision("1")
public record OccurrencesLaid(
        SeriesId seriesId, LocalDate from, LocalDate until, List<Occurrence> occurrences, List<LocalDate> holidays)
        implements SeriesEvent {

    /** Takes them as they are. */
    public OccurrencesLaid {
        occurrences = List.copyOf(occurrences);
        holidays = List.copyOf(holidays);
    }
}
