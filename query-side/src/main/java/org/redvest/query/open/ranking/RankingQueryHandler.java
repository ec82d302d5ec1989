package org.redvest.query.open.ranking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Definition;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.open.ranking.Attribution;
import org.redvest.api.open.ranking.Measure;
import org.redvest.api.open.ranking.RankingLevel;
import org.redvest.api.open.ranking.query.FrozenRanking;
import org.redvest.api.open.ranking.query.RankDivisions;
import org.redvest.api.open.ranking.query.Ranking;
import org.redvest.api.open.ranking.query.Ranking.Entry;
import org.redvest.api.service.hours.CountedAs;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.city.Residents;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.facts.organisation.OrganisationsThen;
import org.redvest.query.facts.service.CountedServices;
import org.redvest.query.facts.service.CountedServices.Found;
import org.redvest.query.open.ranking.Comparison.Counted;
import org.redvest.query.open.ranking.Comparison.Ranked;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Sources;
import org.redvest.query.platform.bounded.Remembered;
import org.springframework.stereotype.Component;

@Component
class RankingQueryHandler {

    private final Divisions divisions;
    private final Residents residents;
    private final Clock clock;
    private final Remembered<Comparison, Found<Counted>> counted;

    RankingQueryHandler(
            CountedServices services,
            OrganisationsThen organisations,
            Divisions divisions,
            Residents residents,
            ReadModels readModels,
            Clock clock) {
        this.divisions = divisions;
        this.residents = residents;
        this.clock = clock;
        this.counted = new Remembered<>(
                asked -> {
                    OrganisationsThen.At known = organisations.at(Long.MAX_VALUE);
                    return services.look(all -> asked.count(all, known));
                },
                Found::position,
                readModels::position);
    }

    /**
     * A ranking of now.
     *
     * @throws Refusal {@link Problem#MEASURE_NOT_AVAILABLE}, {@link Problem#UNKNOWN_DIVISION},
     *     {@link Problem#RANKING_LEVEL_NOT_BENEATH}
     */
    @QueryHandler
    Ranking handle(RankDivisions query) {
        if (query.measure() == Measure.MINUTES_PER_1000_RESIDENTS && query.level() != RankingLevel.DISTRICT) {
            throw new Refusal(Problem.MEASURE_NOT_AVAILABLE);
        }
        Division within = query.within() == null ? null : divisions.require(query.within());
        int year = (query.to() == null ? CivilTime.dateOf(clock.instant()) : query.to()).getYear();
        List<Ranked> ranked = ranked(query.level(), within, year);
        Comparison comparison =
                new Comparison(query.level(), query.attribution(), query.from(), query.to(), within, year);
        Long least = query.least();
        Found<Counted> known = counted.ask(comparison, least == null ? LogPositions.NOTHING : least);
        return new Ranking(
                query.level(),
                query.measure(),
                query.attribution(),
                query.from(),
                query.to(),
                query.within(),
                known.found().divisionsVersion(),
                known.position(),
                sources(comparison, null, null).at(known.position()),
                comparison.ranked(query.measure(), ranked, known.found()).stream()
                        .map(entry -> entry(entry, comparison))
                        .toList());
    }

    private List<Ranked> ranked(RankingLevel level, @Nullable Division within, int year) {
        if (level == RankingLevel.ORGANISATION) {
            return List.of();
        }
        Division.Level of = Division.Level.valueOf(level.name());
        List<Ranked> ranked = (within == null ? divisions.ofLevel(of) : divisions.ofLevel(of, within))
                .stream().map(division -> ranked(division, year)).toList();
        if (ranked.isEmpty()) {
            throw new Refusal(Problem.RANKING_LEVEL_NOT_BENEATH);
        }
        return ranked;
    }

    private Ranked ranked(Division division, int year) {
        Optional<Residents.Figure> figure = residents.of(division.code(), year);
        return new Ranked(
                division.code(),
                division.name(),
                figure.map(Residents.Figure::residents).orElse(null),
                figure.map(Residents.Figure::year).orElse(null),
                figure.map(Residents.Figure::source).orElse(null));
    }

    /**
     * Where the figures of a comparison come from, or those of one of its entries.
     *
     * @param division code of a division that is ranked; null for all
     * @param organisation code of an organisation that is ranked; null for all
     */
    static Sources sources(Comparison of, @Nullable String division, @Nullable String organisation) {
        Division within = of.within();
        String place = division != null || within == null ? division : within.code();
        LocalDate from = of.from();
        LocalDate to = of.to();
        return new Sources(
                Definition.RANKED_SERVICE,
                of.attribution().name(),
                from,
                to,
                of.attribution() == Attribution.SERVICE ? place : null,
                organisation,
                null,
                null,
                CountedAs.RANKED);
    }

    private static Entry entry(FrozenRanking.Entry entry, Comparison of) {
        return new Entry(
                entry.rank(),
                entry.division(),
                entry.name(),
                entry.persons(),
                entry.activePersons(),
                entry.personTimes(),
                entry.minutes(),
                entry.minutesPer1000Residents(),
                entry.residents(),
                entry.residentsYear(),
                entry.residentsSource(),
                entry.estimatedMinutes(),
                entry.importedMinutes(),
                entry.unapprovedMinutes(),
                entry.objectedMinutes(),
                records(entry.division(), of));
    }

    /** By residence, none: it would tell who lives where; by an organisation's seat, those of each organisation there. */
    private static @Nullable String records(String code, Comparison of) {
        if (of.level() == RankingLevel.ORGANISATION) {
            return of.attribution() == Attribution.RESIDENCE
                    ? null
                    : sources(of, null, code).records();
        }
        return of.attribution() == Attribution.SERVICE ? sources(of, code, null).records() : null;
    }
}
