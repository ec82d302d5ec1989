package org.redvest.api.service.series.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.SeriesId;

/**
 * A series comes once at another time.
 *
 * @param seriesId which series
 * @param date civil date in China for which the rule makes it
 * @param start first instant of the service, a whole minute
 * @param end first instant after it, a whole minute
 */
@Revision("1")
public record OccurrenceMoved(SeriesId seriesId, LocalDate date, Instant start, Instant end) implements SeriesEvent {}
