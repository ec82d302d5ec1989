package org.redvest.api.service.series.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.SeriesId;

/**
 * A series does not come on one of its days.
 *
 * @param seriesId which series
 * @param date civil date in China for which the rule makes it
 * @param reason why, in words
 */
@Revision("1")
public record OccurrenceSkipped(SeriesId seriesId, LocalDate date, Text reason) implements SeriesEvent {}
