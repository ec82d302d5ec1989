package org.redvest.api.service.scrutiny.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * Which spot-checks were announced?
 *
 * @param cursor of the page before; null for the first
 * @param limit items of the page at most
 */
public record FindSpotChecks(@Nullable Long cursor, int limit) implements Query<SpotChecks> {

    @Override
    public Class<SpotChecks> answer() {
        return SpotChecks.class;
    }
}
