package org.redvest.query.ranking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.ranking.query.Measure;
import org.redvest.api.ranking.query.RankDivisions;
import org.redvest.api.ranking.query.Ranking;
import org.redvest.api.ranking.query.Ranking.Entry;
import org.redvest.api.ranking.query.RankingLevel;
import org.redvest.platform.reference.Division;
import org.redvest.platform.reference.Divisions;
import org.redvest.platform.reference.Residents;
import org.redvest.query.platform.Objections;
import org.redvest.query.platform.Persons;
import org.redvest.query.platform.ReadModels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@Component
class RankingQueryHandler {

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final LocalDate ALWAYS = LocalDate.of(9999, 1, 1);

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final Residents residents;
    private final ReadModels readModels;
    private final Clock clock;

    RankingQueryHandler(JdbcClient jdbc, Divisions divisions, Residents residents, ReadModels readModels, Clock clock) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.residents = residents;
        this.readModels = readModels;
        this.clock = clock;
    }

    private record Sums(long persons, long personTimes, long minutes) {

        private static final Sums NONE = new Sums(0, 0, 0);
    }

    @QueryHandler
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Ranking handle(RankDivisions query) {
        if (query.measure() == Measure.MINUTES_PER_1000_RESIDENTS && query.level() != RankingLevel.DISTRICT) {
            throw new Refusal(Problem.MEASURE_NOT_AVAILABLE);
        }
        long position = readModels.position();
        Division.Level level = Division.Level.valueOf(query.level().name());
        Map<String, Sums> sums = sums(query, level.digits());
        int year = (query.to() == null ? CivilTime.dateOf(clock.instant()) : query.to()).getYear();
        List<Entry> entries = divisions.ofLevel(level).stream()
                .map(division -> entry(division, sums.getOrDefault(division.code(), Sums.NONE), year))
                .toList();
        return new Ranking(
                query.level(),
                query.measure(),
                query.attribution(),
                query.from(),
                query.to(),
                position,
                ranked(entries, query.measure()));
    }

    /** Of services that count; whoever has several numbers is one person, at home where the one that goes on is. */
    private Map<String, Sums> sums(RankDivisions query, int digits) {
        String facts =
                switch (query.attribution()) {
                    case SERVICE -> "SELECT division, person, minutes FROM services";
                    case RESIDENCE ->
                        "SELECT v.residence AS division, s.person, s.minutes"
                                + " FROM services s JOIN query.ranked_volunteer v ON v.volunteer_id = s.person";
                };
        Map<String, Sums> sums = new HashMap<>();
        jdbc.sql("""
                        WITH services AS (
                            SELECT s.division, coalesce(m.survivor, s.volunteer_id) AS person, s.minutes
                            FROM query.ranked_service s LEFT JOIN (%s) AS m ON m.absorbed = s.volunteer_id
                            WHERE s.service_date BETWEEN ? AND ?
                                AND NOT EXISTS (SELECT FROM (%s) AS o WHERE o.record_id = s.record_id))
                        SELECT left(division, ?), count(DISTINCT person), count(*), sum(minutes)
                        FROM (%s) AS facts GROUP BY 1""".formatted(Persons.MERGED, Objections.STANDING, facts))
                .params(
                        Optional.ofNullable(query.from()).orElse(EVER),
                        Optional.ofNullable(query.to()).orElse(ALWAYS),
                        digits)
                .query(row -> {
                    sums.put(row.getString(1), new Sums(row.getLong(2), row.getLong(3), row.getLong(4)));
                });
        return sums;
    }

    private Entry entry(Division division, Sums sums, int year) {
        Optional<Residents.Figure> figure = residents.of(division.code(), year);
        return new Entry(
                0,
                division.code(),
                division.name(),
                sums.persons(),
                sums.personTimes(),
                sums.minutes(),
                figure.map(it -> sums.minutes() * 1000 / it.residents()).orElse(null),
                figure.map(Residents.Figure::residents).orElse(null),
                figure.map(Residents.Figure::year).orElse(null),
                figure.map(Residents.Figure::source).orElse(null));
    }

    /** The largest first; equal measures share a rank, and the next one counts them all (1, 2, 2, 4). */
    private static List<Entry> ranked(List<Entry> entries, Measure measure) {
        List<Entry> ordered = entries.stream()
                .sorted(Comparator.comparingLong((Entry entry) -> value(entry, measure))
                        .reversed()
                        .thenComparing(Entry::division))
                .toList();
        List<Entry> ranked = new ArrayList<>(ordered.size());
        for (int i = 0; i < ordered.size(); i++) {
            Entry entry = ordered.get(i);
            boolean tie = i > 0 && value(ordered.get(i - 1), measure) == value(entry, measure);
            ranked.add(withRank(entry, tie ? ranked.getLast().rank() : i + 1));
        }
        return ranked;
    }

    private static long value(Entry entry, Measure measure) {
        return switch (measure) {
            case PERSONS -> entry.persons();
            case PERSON_TIMES -> entry.personTimes();
            case MINUTES -> entry.minutes();
            case MINUTES_PER_1000_RESIDENTS ->
                entry.minutesPer1000Residents() == null ? -1 : entry.minutesPer1000Residents();
        };
    }

    private static Entry withRank(Entry entry, int rank) {
        return new Entry(
                rank,
                entry.division(),
                entry.name(),
                entry.persons(),
                entry.personTimes(),
                entry.minutes(),
                entry.minutesPer1000Residents(),
                entry.residents(),
                entry.residentsYear(),
                entry.residentsSource());
    }
}
