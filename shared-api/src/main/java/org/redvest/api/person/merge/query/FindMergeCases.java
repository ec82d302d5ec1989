package org.redvest.api.person.merge.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.person.merge.MergeState;

/**
 * Which volunteers may be one person?
 *
 * @param state those that are in this state; null for all
 * @param cursor where the page before ended; null for the first page
 * @param limit cases at most
 */
public record FindMergeCases(
        @Nullable MergeState state, @Nullable Long cursor, int limit) implements Query<MergeCases> {

    @Override
    public Class<MergeCases> answer() {
        return MergeCases.class;
    }
}
