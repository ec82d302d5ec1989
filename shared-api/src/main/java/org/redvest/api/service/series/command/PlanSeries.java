package org.redvest.api.service.series.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.SeriesId;
import org.redvest.api.service.series.SeriesPlan;

/**
 * Plan a series of shifts of a project that is not closed. Its shifts are made once the project is published.
 *
 * @param seriesId its number
 * @param projectId of which project
 * @param plan when it comes
 */
public record PlanSeries(@TargetAggregateIdentifier SeriesId seriesId, ProjectId projectId, SeriesPlan plan)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_PROJECTS, projectId);
    }
}
