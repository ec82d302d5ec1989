package org.redvest.query.open.ranking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.open.ranking.query.Attribution;
import org.redvest.api.open.ranking.query.Measure;
import org.redvest.api.open.ranking.query.RankDivisions;
import org.redvest.api.open.ranking.query.Ranking;
import org.redvest.api.open.ranking.query.Ranking.Entry;
import org.redvest.api.open.ranking.query.RankingLevel;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.city.Residents;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.facts.service.Counting;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.bounded.OfThePublic;
import org.redvest.query.platform.bounded.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RankingQueryHandler {

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final LocalDate ALWAYS = LocalDate.of(9999, 1, 1);

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final Residents residents;
    private final Clock clock;
    private final Remembered<Compared, Known> sums;

    RankingQueryHandler(
            @OfThePublic JdbcClient jdbc,
            Divisions divisions,
            Residents residents,
            ReadModels readModels,
            Clock clock) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.residents = residents;
        this.clock = clock;
        this.sums = new Remembered<>(this::reckon, Known::position, readModels::position);
    }

    private record Sums(long persons, long personTimes, long minutes) {

        private static final Sums NONE = new Sums(0, 0, 0);
    }

    /** What has to be reckoned for a question, whatever the measure. */
    private record Compared(RankingLevel level, Attribution attribution, LocalDate from, LocalDate to) {}

    /** Sums by division, and the position that they rest on. */
    private record Known(long position, Map<String, Sums> sums) {}

    @QueryHandler
    Ranking handle(RankDivisions query) {
        if (query.measure() == Measure.MINUTES_PER_1000_RESIDENTS && query.level() != RankingLevel.DISTRICT) {
            throw new Refusal(Problem.MEASURE_NOT_AVAILABLE);
        }
        Long least = query.least();
        Known known = sums.ask(
                new Compared(
                        query.level(),
                        query.attribution(),
                        Optional.ofNullable(query.from()).orElse(EVER),
                        Optional.ofNullable(query.to()).orElse(ALWAYS)),
                least == null ? LogPositions.NOTHING : least);
        int year = (query.to() == null ? CivilTime.dateOf(clock.instant()) : query.to()).getYear();
        List<Entry> entries = divisions
                .ofLevel(Division.Level.valueOf(query.level().name()))
                .stream()
                .map(division -> entry(division, known.sums().getOrDefault(division.code(), Sums.NONE), year))
                .toList();
        return new Ranking(
                query.level(),
                query.measure(),
                query.attribution(),
                query.from(),
                query.to(),
                known.position(),
                ranked(entries, query.measure()));
    }

    private Known reckon(Compared compared) {
        Map<String, Sums> byDivision = new HashMap<>();
        AtomicLong position = new AtomicLong(LogPositions.NOTHING);
        jdbc.sql(sql(compared))
                .param("from", compared.from())
                .param("to", compared.to())
                .query(row -> {
                    position.setPlain(row.getLong("position"));
                    String division = row.getString("division");
                    if (division != null) {
                        byDivision.put(
                                division,
                                new Sums(row.getLong("persons"), row.getLong("records"), row.getLong("minutes")));
                    }
                });
        return new Known(position.getPlain(), byDivision);
    }

    private static String sql(Compared compared) {
        return switch (compared.attribution()) {
            case SERVICE ->
                sql(
                        switch (compared.level()) {
                            case DISTRICT -> "s.district";
                            case STREET -> "s.street";
                            case COMMUNITY -> "s.division";
                        },
                        "");
            case RESIDENCE ->
                sql(
                        switch (compared.level()) {
                            case DISTRICT -> "v.district";
                            case STREET -> "v.street";
                            case COMMUNITY -> "v.residence";
                        },
                        "JOIN query.person v ON v.volunteer_id = s.person");
        };
    }

    /** Of services that count; whoever has several numbers is one person, at home where the one that goes on is. */
    private static String sql(String division, String home) {
        return """
                SELECT g.position, d.*
                FROM query.progress g LEFT JOIN (
                    SELECT %s AS division, count(DISTINCT s.person) AS persons, count(*) AS records, sum(s.minutes) AS minutes
                    FROM (
                        SELECT coalesce(m.survivor, r.volunteer_id) AS person, r.minutes + coalesce(k.delta, 0) AS minutes,
                            r.district, r.street, r.division
                        FROM query.service_record r LEFT JOIN (%s) AS m ON m.absorbed = r.volunteer_id
                        LEFT JOIN (%s) AS k ON k.record_id = r.record_id
                        WHERE r.service_date BETWEEN :from AND :to AND %s) AS s
                    %s GROUP BY 1) AS d ON true""".formatted(
                division, Persons.MERGED, Counting.CORRECTIONS, Counting.counts("r.record_id"), home);
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
