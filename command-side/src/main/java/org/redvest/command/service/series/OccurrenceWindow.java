package org.redvest.command.service.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A window that somebody asked to be laid for all series, and how far that has come.
 *
 * @param firstDay civil date in China
 * @param lastDay civil date in China
 * @param seriesTotal series that there were when it was asked for
 * @param seriesDone series that were looked at
 * @param refused those of them of which nothing is laid: not published, suspended, not the asker's, or of which it failed
 * @param laid shifts that were made
 * @param holidays days that were passed over as holidays
 * @param occurrences shifts that were made for days of the window, whenever that was
 * @param waitsForCalendarOf the first year whose calendar would be needed; null where none is missing
 * @param lastSeries the series that was looked at last; empty before the first
 */
record OccurrenceWindow(
        UUID id,
        String askedBy,
        LocalDate firstDay,
        LocalDate lastDay,
        State state,
        long seriesTotal,
        long seriesDone,
        long refused,
        long laid,
        long holidays,
        long occurrences,
        @Nullable Integer waitsForCalendarOf,
        String lastSeries,
        Instant askedAt,
        @Nullable Instant finishedAt) {

    /** How far it has come. */
    enum State {
        /** Series are being laid, or will be in a moment. */
        RUNNING,
        /** Every series was laid or refused. */
        COMPLETED
    }
}
