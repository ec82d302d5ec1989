package org.redvest.api.honour.commendation.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.honour.commendation.CandidateKind;

/**
 * What was awarded in rounds that are concluded?
 *
 * @param division code of a division within which the rounds are; null for all
 * @param year civil year in which the rounds were concluded, Asia/Shanghai; null for all
 * @param kind what was commended; null for all
 * @param cursor of the page before; null for the first
 * @param limit items of the page at most
 */
public record FindAwards(
        @Nullable String division,
        @Nullable Integer year,
        @Nullable CandidateKind kind,
        @Nullable Long cursor,
        int limit)
        implements Query<Awards> {

    @Override
    public Class<Awards> answer() {
        return Awards.class;
    }
}
