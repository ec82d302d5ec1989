package org.redvest.api.service.series.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.SeriesId;
import org.redvest.api.service.series.SeriesPlan;

/**
 * A series of shifts was planned.
 *
 * @param seriesId its number
 * @param projectId of which project
 * @param plan when it comes
 */
@Revision("1")
public record SeriesPlanned(SeriesId seriesId, ProjectId projectId, SeriesPlan plan) implements SeriesEvent {}
