package org.redvest.api.service.project.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Datum;
import org.redvest.api.Query;

/**
 * Which projects are published? What is null is not asked about.
 *
 * @param sought where, when and what
 * @param organisationId code of whose they are, or were before they were handed over
 * @param datum in which coordinates are answered
 * @param cursor where the page before ended; null for the first page
 * @param limit projects at most
 */
public record FindProjects(
        Sought sought,
        @Nullable String organisationId,
        Datum datum,
        @Nullable String cursor,
        int limit) implements Query<Projects> {

    @Override
    public Class<Projects> answer() {
        return Projects.class;
    }
}
