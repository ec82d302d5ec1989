package org.redvest.api.service.shift.query;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.SeriesId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.project.query.ProjectDetailsView.Point;

/**
 * A shift as everybody sees it.
 *
 * @param shiftId its number
 * @param projectId of which project, which says who may serve
 * @param seriesId of which series; null where it was opened by itself
 * @param occurrence the civil date in China for which the series made it; null without a series
 * @param start first instant of the service
 * @param end first instant after it
 * @param signUpFrom first instant at which one signs up
 * @param signUpUntil first instant at which nobody does any more
 * @param division division code of where it takes place
 * @param divisionName name of that division
 * @param address where exactly
 * @param coordinates the same as a point; null where none was given
 * @param capacity places
 * @param placesLeft those that are neither taken nor offered
 * @param waiting how many wait
 * @param waitingList whether one waits where all places are taken
 * @param cancelled why it was called off; null where it was not
 * @param openedAt position of the log at which it was opened
 * @param position of the last event that is counted here
 */
public record ShiftView(
        ShiftId shiftId,
        ProjectId projectId,
        @Nullable SeriesId seriesId,
        @Nullable LocalDate occurrence,
        Instant start,
        Instant end,
        Instant signUpFrom,
        Instant signUpUntil,
        String division,
        String divisionName,
        String address,
        @Nullable Point coordinates,
        int capacity,
        int placesLeft,
        int waiting,
        boolean waitingList,
        @Nullable String cancelled,
        long openedAt,
        long position) {}
