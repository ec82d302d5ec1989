package org.redvest.api.open.ranking.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.open.ranking.Attribution;
import org.redvest.api.open.ranking.Measure;
import org.redvest.api.open.ranking.RankingLevel;

/**
 * How do the divisions of a level, or organisations, compare?
 *
 * @param level what is ranked
 * @param measure by what they are ranked
 * @param attribution to which division a service counts
 * @param from first service date, Asia/Shanghai; null for no bound
 * @param to last service date, Asia/Shanghai; null for no bound
 * @param within code of a division within which is ranked; null for the whole city
 * @param least position in the log on which the answer is based at least; null where any of the last moment will do
 */
public record RankDivisions(
        RankingLevel level,
        Measure measure,
        Attribution attribution,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String within,
        @Nullable Long least)
        implements Query<Ranking> {

    @Override
    public Class<Ranking> answer() {
        return Ranking.class;
    }
}
