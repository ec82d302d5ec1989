package org.redvest.query.open.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.redvest.api.Definition;
import org.redvest.api.Text;
import org.redvest.api.id.FrozenRankingId;
import org.redvest.api.open.ranking.Attribution;
import org.redvest.api.open.ranking.ComparedDivision;
import org.redvest.api.open.ranking.Measure;
import org.redvest.api.open.ranking.RankingLevel;
import org.redvest.api.open.ranking.query.FrozenRanking;
import org.redvest.api.open.ranking.query.FrozenRanking.Entry;
import org.redvest.api.open.ranking.query.FrozenRankings;
import org.redvest.city.Division;
import org.redvest.platform.CanonicalJson;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.open.ranking.Comparison.Counted;
import org.redvest.query.open.ranking.Comparison.Ranked;
import org.redvest.query.platform.asking.Times;

/**
 * A ranking that was frozen, with all on which it rests.
 *
 * @param id its number
 * @param title what it is published as
 * @param measure by what is ranked
 * @param comparison what is compared and how
 * @param within code of the division within which is ranked
 * @param divisions that are compared, as they were then
 * @param upTo position up to which it knows the log
 * @param rules version of the rules
 * @param frozenAt when it was frozen
 * @param position at which that was recorded
 * @param built which read models tell of it: others, once they were built anew
 */
record Frozen(
        FrozenRankingId id,
        String title,
        Measure measure,
        Comparison comparison,
        String within,
        List<Ranked> divisions,
        long upTo,
        int rules,
        Instant frozenAt,
        long position,
        long built) {

    static final String SELECT =
            "SELECT f.*, 'query.service_record'::regclass::oid::bigint AS built FROM query.frozen_ranking f ";

    static Frozen of(ResultSet row) throws SQLException {
        LocalDate to = row.getObject("last_date", LocalDate.class);
        String within = row.getString("within");
        return new Frozen(
                FrozenRankingId.stored(row.getString("frozen_ranking_id")),
                row.getString("title"),
                Measure.valueOf(row.getString("measure")),
                new Comparison(
                        RankingLevel.valueOf(row.getString("level")),
                        Attribution.valueOf(row.getString("attribution")),
                        row.getObject("first_date", LocalDate.class),
                        to,
                        division(within),
                        to.getYear()),
                within,
                Arrays.stream((String[]) row.getArray("compared").getArray())
                        .map(text -> ranked(CanonicalJson.read(text, ComparedDivision.class)))
                        .toList(),
                row.getLong("up_to"),
                row.getInt("rules"),
                Times.instant(row, "frozen_at").truncatedTo(ChronoUnit.MILLIS),
                row.getLong("position"),
                row.getLong("built"));
    }

    /** By its code alone: what is ranked within it stays that also once the city has no such division any more. */
    private static Division division(String code) {
        return new Division(code, code, Division.Level.ofCode(code), null);
    }

    private static Ranked ranked(ComparedDivision division) {
        Text source = division.residentsSource();
        return new Ranked(
                division.division().value(),
                division.name().value(),
                division.residents(),
                division.residentsYear(),
                source == null ? null : source.value());
    }

    FrozenRankings.Line line() {
        return new FrozenRankings.Line(
                id,
                title,
                comparison.level(),
                measure,
                comparison.attribution(),
                comparison.from(),
                to(),
                within,
                frozenAt,
                position,
                LogPositions.proofOf(position));
    }

    private LocalDate to() {
        return Objects.requireNonNull(comparison.to());
    }

    List<Entry> entries(Counted counted) {
        return comparison.ranked(measure, divisions, counted);
    }

    FrozenRanking ranking(Counted counted) {
        return new FrozenRanking(
                id,
                title,
                comparison.level(),
                measure,
                comparison.attribution(),
                comparison.from(),
                to(),
                within,
                frozenAt,
                upTo,
                Definition.RANKED_SERVICE.name(),
                rules,
                counted.divisionsVersion(),
                RankingQueryHandler.sources(comparison, null, null).records(),
                entries(counted));
    }
}
