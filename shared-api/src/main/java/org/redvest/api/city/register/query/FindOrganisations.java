package org.redvest.api.city.register.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * Which organisations are registered, and what are they?
 *
 * @param organisationId one of them; null for a page of all
 * @param at the instant that is asked about
 * @param cursor the last organisation of the page before; null for the first page
 * @param limit organisations at most
 */
public record FindOrganisations(
        @Nullable String organisationId,
        Instant at,
        @Nullable String cursor,
        int limit) implements Query<Organisations> {

    @Override
    public Class<Organisations> answer() {
        return Organisations.class;
    }
}
