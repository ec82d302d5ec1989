package org.redvest.api.service.project.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Datum;
import org.redvest.api.Query;
import org.redvest.api.Remit;
import org.redvest.api.id.ProjectId;

/**
 * How did this project come about?
 *
 * @param projectId which
 * @param remits where whatever the reader holds reaches; null where they read everything
 * @param datum in which coordinates are answered
 * @param cursor where the page before ended; null for the first page
 * @param limit steps at most
 */
public record FindProjectLife(
        ProjectId projectId,
        @Nullable Set<Remit> remits,
        Datum datum,
        @Nullable Long cursor,
        int limit) implements Query<ProjectLife> {

    @Override
    public Class<ProjectLife> answer() {
        return ProjectLife.class;
    }
}
