package org.redvest.api.service.project.query;

import org.redvest.api.Datum;
import org.redvest.api.Query;
import org.redvest.api.id.ProjectId;

/**
 * What is this project, as everybody sees it?
 *
 * @param projectId which
 * @param datum in which coordinates are answered
 */
public record FindProject(ProjectId projectId, Datum datum) implements Query<ProjectView> {

    @Override
    public Class<ProjectView> answer() {
        return ProjectView.class;
    }
}
