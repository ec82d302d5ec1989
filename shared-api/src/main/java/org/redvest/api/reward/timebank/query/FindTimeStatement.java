package org.redvest.api.reward.timebank.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.TimeAccountId;

/**
 * What was in a time account at the end of a day, and how did it come there?
 *
 * @param accountId which account; those of the same person under other numbers with it
 * @param at civil day, Asia/Shanghai; null for everything on record
 * @param cursor where the page before ended; null for the first page
 * @param limit entries at most
 */
public record FindTimeStatement(
        TimeAccountId accountId,
        @Nullable LocalDate at,
        @Nullable Long cursor,
        int limit) implements Query<TimeStatement> {

    @Override
    public Class<TimeStatement> answer() {
        return TimeStatement.class;
    }
}
