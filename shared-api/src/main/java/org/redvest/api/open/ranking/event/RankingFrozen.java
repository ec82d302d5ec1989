package org.redvest.api.open.ranking.event;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.id.FrozenRankingId;
import org.redvest.api.open.ranking.Attribution;
import org.redvest.api.open.ranking.ComparedDivision;
import org.redvest.api.open.ranking.Measure;
import org.redvest.api.open.ranking.RankingLevel;

/**
 * A ranking was frozen: with all on which it rests, so that it can be reckoned again years later and be the same. It holds no
 * figure: these follow from the log up to the position.
 *
 * @param frozenRankingId its number
 * @param title what it is published as
 * @param level what is ranked
 * @param measure by what
 * @param attribution to which division a service counts
 * @param from first service date, Asia/Shanghai; null for no bound
 * @param to last service date
 * @param within the division within which is ranked; the city for all of it
 * @param position of the log up to which it knows what happened
 * @param rules version of the rules by which records are counted and put in order
 * @param compared the divisions that are ranked, in the order of their codes; none where organisations are, which the log knows
 */
@Revision("1")
public record RankingFrozen(
        FrozenRankingId frozenRankingId,
        Text title,
        RankingLevel level,
        Measure measure,
        Attribution attribution,
        @Nullable LocalDate from,
        LocalDate to,
        DivisionCode within,
        long position,
        int rules,
        List<ComparedDivision> compared)
        implements RankingEvent {

    /** The rules by which rankings are reckoned today. */
    public static final int RULES = 1;
}
