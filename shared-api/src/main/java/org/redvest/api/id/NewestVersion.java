package org.redvest.api.id;

import org.redvest.api.Problem;

/**
 * The version of a project that was written last: while a move is being reviewed, it lies elsewhere than the project does.
 *
 * @param projectId of which project
 */
public record NewestVersion(ProjectId projectId) implements Located {

    @Override
    public Problem unknown() {
        return projectId.unknown();
    }

    @Override
    public String toString() {
        return "the newest version of " + projectId;
    }
}
