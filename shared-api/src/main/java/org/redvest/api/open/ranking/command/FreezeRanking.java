package org.redvest.api.open.ranking.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.FrozenRankingId;
import org.redvest.api.open.ranking.Attribution;
import org.redvest.api.open.ranking.ComparedDivision;
import org.redvest.api.open.ranking.Measure;
import org.redvest.api.open.ranking.RankingLevel;

/**
 * Freeze a ranking, to publish it (685号 Art. 34): what becomes of its records later is told beside it and changes nothing in it.
 *
 * @param frozenRankingId its number
 * @param title what it is published as
 * @param level what is ranked
 * @param measure by what
 * @param attribution to which division a service counts
 * @param from first service date, Asia/Shanghai; null for no bound
 * @param to last service date, today at the latest
 * @param within the division within which is ranked; the city for all of it
 * @param position of the log up to which it knows what happened
 * @param rules version of the rules by which records are counted and put in order
 * @param compared the divisions that are ranked, as the city's reference data have them; none where organisations are
 */
public record FreezeRanking(
        @TargetAggregateIdentifier FrozenRankingId frozenRankingId,
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
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return Requirement.in(within, Power.PUBLISH_RANKINGS);
    }
}
