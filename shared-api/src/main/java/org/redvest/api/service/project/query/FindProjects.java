package org.redvest.api.service.project.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Datum;
import org.redvest.api.Query;

/**
 * Which projects are published? What is null is not asked about.
 *
 * @param division code of the division within which they take place
 * @param theme service category
 * @param organisationId code of whose they are, or were before they were handed over
 * @param datum in which coordinates are answered
 * @param cursor where the page before ended; null for the first page
 * @param limit projects at most
 */
public record FindProjects(
        @Nullable String division,
        @Nullable String theme,
        @Nullable String organisationId,
        Datum datum,
        @Nullable Long cursor,
        int limit)
        implements Query<Projects> {

    @Override
    public Class<Projects> answer() {
        return Projects.class;
    }
}
