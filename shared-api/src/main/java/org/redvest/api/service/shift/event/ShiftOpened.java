package org.redvest.api.service.shift.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Site;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.SeriesId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.shift.ShiftTerms;

/**
 * A shift was opened.
 *
 * @param shiftId its number
 * @param projectId of which project
 * @param seriesId of which series; null where it was opened by itself
 * @param occurrence the civil date in China for which the series made it, whenever it takes place; null without a series
 * @param site where
 * @param terms when, and with how many places
 */
@Revision("1")
public record ShiftOpened(
        ShiftId shiftId,
        ProjectId projectId,
        @Nullable SeriesId seriesId,
        @Nullable LocalDate occurrence,
        Site site,
        ShiftTerms terms)
        implements ShiftEvent {}
