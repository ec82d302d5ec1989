package org.redvest.api.open.ranking.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.FrozenRankingId;
import org.redvest.api.open.ranking.Attribution;
import org.redvest.api.open.ranking.Measure;
import org.redvest.api.open.ranking.RankingLevel;

/**
 * A page of rankings that were frozen, the newest first.
 *
 * @param rankings the page
 * @param nextCursor where the next page begins; null on the last
 */
public record FrozenRankings(List<Line> rankings, @Nullable Long nextCursor) {

    /**
     * One of them, without its figures.
     *
     * @param frozenRankingId its number
     * @param title what it is published as
     * @param level what is ranked
     * @param measure by what
     * @param attribution to which division a service counts
     * @param from first service date; null for no bound
     * @param to last service date
     * @param within code of the division within which is ranked
     * @param frozenAt when it was frozen
     * @param position position in the log at which that was recorded
     * @param proof address of that event as it is in the log that outsiders verify: the document's own bytes are frozen, and can carry none
     */
    public record Line(
            FrozenRankingId frozenRankingId,
            String title,
            RankingLevel level,
            Measure measure,
            Attribution attribution,
            @Nullable LocalDate from,
            LocalDate to,
            String within,
            Instant frozenAt,
            long position,
            String proof) {}
}
