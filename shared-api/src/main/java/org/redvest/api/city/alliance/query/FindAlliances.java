package org.redvest.api.city.alliance.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * Which alliances are there?
 *
 * @param cursor where the page before ended; null for the first page
 * @param limit alliances at most
 */
public record FindAlliances(@Nullable Long cursor, int limit) implements Query<Alliances> {

    @Override
    public Class<Alliances> answer() {
        return Alliances.class;
    }
}
