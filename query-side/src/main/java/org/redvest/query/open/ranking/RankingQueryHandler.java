package org.redvest.query.open.ranking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
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
import org.redvest.query.facts.service.CountedServices;
import org.redvest.query.facts.service.CountedServices.Found;
import org.redvest.query.facts.service.ServiceColumns;
import org.redvest.query.facts.service.ServiceColumns.Selection;
import org.redvest.query.facts.service.ServiceColumns.Sums;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.bounded.Remembered;
import org.springframework.stereotype.Component;

@Component
class RankingQueryHandler {

    private final Divisions divisions;
    private final Residents residents;
    private final Clock clock;
    private final Remembered<Compared, Found<Map<String, Sums>>> sums;

    RankingQueryHandler(
            CountedServices services, Divisions divisions, Residents residents, ReadModels readModels, Clock clock) {
        this.divisions = divisions;
        this.residents = residents;
        this.clock = clock;
        this.sums = new Remembered<>(
                asked -> services.look(all -> sums(all, asked)), Found::position, readModels::position);
    }

    /** What has to be reckoned for a question, whatever the measure. */
    private record Compared(
            RankingLevel level,
            Attribution attribution,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    @QueryHandler
    Ranking handle(RankDivisions query) {
        if (query.measure() == Measure.MINUTES_PER_1000_RESIDENTS && query.level() != RankingLevel.DISTRICT) {
            throw new Refusal(Problem.MEASURE_NOT_AVAILABLE);
        }
        Long least = query.least();
        Found<Map<String, Sums>> known = sums.ask(
                new Compared(query.level(), query.attribution(), query.from(), query.to()),
                least == null ? LogPositions.NOTHING : least);
        int year = (query.to() == null ? CivilTime.dateOf(clock.instant()) : query.to()).getYear();
        List<Entry> entries = divisions
                .ofLevel(Division.Level.valueOf(query.level().name()))
                .stream()
                .map(division -> entry(division, known.found().getOrDefault(division.code(), Sums.NONE), year))
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

    /** Of services that count; whoever has several numbers is one person, at home where the one that goes on is. */
    private static Map<String, Sums> sums(ServiceColumns services, Compared compared) {
        Selection asked = new Selection(null, compared.from(), compared.to(), null, null);
        Division.Level level = Division.Level.valueOf(compared.level().name());
        return switch (compared.attribution()) {
            case SERVICE -> services.byPlace(asked, level);
            case RESIDENCE -> services.byHome(asked, level);
        };
    }

    private Entry entry(Division division, Sums sums, int year) {
        Optional<Residents.Figure> figure = residents.of(division.code(), year);
        return new Entry(
                0,
                division.code(),
                division.name(),
                sums.persons(),
                sums.records(),
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
