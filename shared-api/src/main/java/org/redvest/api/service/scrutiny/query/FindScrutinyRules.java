package org.redvest.api.service.scrutiny.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * Which rules over the log were adopted?
 *
 * @param cursor of the page before; null for the first
 * @param limit items of the page at most
 */
public record FindScrutinyRules(@Nullable Long cursor, int limit) implements Query<ScrutinyRules> {

    @Override
    public Class<ScrutinyRules> answer() {
        return ScrutinyRules.class;
    }
}
