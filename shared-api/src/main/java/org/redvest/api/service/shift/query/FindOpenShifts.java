package org.redvest.api.service.shift.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Datum;
import org.redvest.api.Query;
import org.redvest.api.service.project.query.Sought;

/**
 * In which shifts can one serve? In those of published projects that were not called off.
 *
 * @param sought where, when and what; without a time, those that are not over
 * @param datum in which coordinates are answered
 * @param cursor where the page before ended; null for the first page
 * @param limit shifts at most
 */
public record FindOpenShifts(
        Sought sought, Datum datum, @Nullable String cursor, int limit) implements Query<OpenShifts> {

    @Override
    public Class<OpenShifts> answer() {
        return OpenShifts.class;
    }
}
