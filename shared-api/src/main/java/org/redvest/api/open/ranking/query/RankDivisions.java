package org.redvest.api.open.ranking.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * How do the divisions of a level compare?
 *
 * @param level which divisions
 * @param measure by what they are ranked
 * @param attribution to which division a service counts
 * @param from first service date, Asia/Shanghai; null for no bound
 * @param to last service date, Asia/Shanghai; null for no bound
 * @param least position in the log on which the answer is based at least; null where any of the last moment will do
 */
public record RankDivisions(
        RankingLevel level,
        Measure measure,
        Attribution attribution,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long least)
        implements Query<Ranking> {

    @Override
    public Class<Ranking> answer() {
        return Ranking.class;
    }
}
