package org.redvest.query.facts.programme;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.service.series.event.OccurrenceMoved;
import org.redvest.api.service.series.event.OccurrenceSkipped;
import org.redvest.api.service.series.event.OccurrencesLaid;
import org.redvest.api.service.series.event.SeriesChanged;
import org.redvest.api.service.series.event.SeriesEnded;
import org.redvest.api.service.series.event.SeriesPlanned;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps when series of shifts come, and how far they are laid. */
@Component
class SeriesProjector extends Projector {

    private static final int PLANNED_AS = 1;

    @EventHandler
    void on(SeriesPlanned event, TrackingToken token) {
        long position = LogPositions.of(token);
        add(new SeriesRow(event, position));
        add(new SeriesPlanRow(event.seriesId(), PLANNED_AS, null, event.plan(), position));
    }

    @EventHandler
    void on(SeriesChanged event, TrackingToken token) {
        add(new SeriesPlanRow(event.seriesId(), event.version(), event.from(), event.plan(), LogPositions.of(token)));
    }

    @EventHandler
    void on(OccurrenceSkipped event, TrackingToken token) {
        add(new SeriesExceptionRow(event, LogPositions.of(token)));
    }

    @EventHandler
    void on(OccurrenceMoved event, TrackingToken token) {
        add(new SeriesExceptionRow(event, LogPositions.of(token)));
    }

    @EventHandler
    void on(SeriesEnded event, TrackingToken token) {
        add(new SeriesExceptionRow(event, LogPositions.of(token)));
    }

    @EventHandler
    void on(OccurrencesLaid event, TrackingToken token) {
        add(new SeriesLayingRow(event, LogPositions.of(token)));
    }
}
