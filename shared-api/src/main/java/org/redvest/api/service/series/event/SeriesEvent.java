package org.redvest.api.service.series.event;

import org.redvest.api.Event;
import org.redvest.api.id.SeriesId;

/** What happened to a series of shifts. */
public sealed interface SeriesEvent extends Event
        permits SeriesPlanned, SeriesChanged, OccurrenceSkipped, OccurrenceMoved, OccurrencesLaid, SeriesEnded {

    /** Which series. */
    SeriesId seriesId();
}
