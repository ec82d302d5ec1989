package org.redvest.query.open.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.open.ranking.Attribution;
import org.redvest.api.open.ranking.Measure;
import org.redvest.api.open.ranking.RankingLevel;
import org.redvest.api.open.ranking.query.FrozenRanking.Entry;
import org.redvest.city.Division;
import org.redvest.query.facts.organisation.OrganisationsThen;
import org.redvest.query.facts.service.ServiceColumns;
import org.redvest.query.facts.service.ServiceColumns.Selection;
import org.redvest.query.facts.service.ServiceColumns.Tally;

/**
 * What is compared and how: the rules of version {@link org.redvest.api.open.ranking.event.RankingFrozen#RULES}, the same for a
 * ranking of now and for one that was frozen.
 *
 * @param level what is ranked
 * @param attribution to which division a service counts
 * @param from first service date; null for no bound
 * @param to last service date; null for no bound
 * @param within the division within which is ranked; null for the whole city
 * @param year calendar year of the last day, up to which somebody is active
 */
record Comparison(
        RankingLevel level,
        Attribution attribution,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Division within,
        int year) {

    /** Persons in an entry that would tell where they live, at least. */
    private static final int FEWEST = 5;

    /**
     * What was found.
     *
     * @param tallies by code
     * @param active persons who served in the year, by code
     * @param names of organisations that are ranked, by code
     * @param divisionsVersion day of the last change in the table of abolished and split divisions
     */
    record Counted(
            Map<String, Tally> tallies,
            Map<String, Long> active,
            Map<String, String> names,
            @Nullable LocalDate divisionsVersion) {}

    /** A division or organisation that is ranked, with the residents by whom its minutes are divided. */
    record Ranked(
            String code,
            String name,
            @Nullable Long residents,
            @Nullable Integer residentsYear,
            @Nullable String residentsSource) {}

    /** Of services that are ranked; whoever has several numbers is one person, at home where the one that goes on is. */
    Counted count(ServiceColumns services, OrganisationsThen.At organisations) {
        LocalDate first = LocalDate.of(year, 1, 1);
        Map<String, Tally> tallies = tallies(services, organisations, Selection.during(from, to));
        Map<String, Tally> active = first.equals(from)
                ? tallies
                : tallies(
                        services, organisations, Selection.during(first, to == null ? LocalDate.of(year, 12, 31) : to));
        Map<String, String> names = level == RankingLevel.ORGANISATION
                ? tallies.keySet().stream().collect(Collectors.toMap(Function.identity(), organisations::name))
                : Map.of();
        Map<String, Long> persons = new HashMap<>();
        active.forEach((code, tally) -> persons.put(code, tally.ranked().persons()));
        return new Counted(tallies, persons, names, services.divisionsVersion());
    }

    private Map<String, Tally> tallies(ServiceColumns services, OrganisationsThen.At organisations, Selection period) {
        Division part = within == null || within.level() == Division.Level.CITY ? null : within;
        Selection asked =
                switch (attribution) {
                    case SERVICE -> period.in(part);
                    case RESIDENCE -> period.ofResidentsOf(part);
                    case ORGANISATION -> part == null ? period : period.by(seatedWithin(part, services, organisations));
                };
        if (level == RankingLevel.ORGANISATION) {
            return services.comparedByOrganisation(asked, code -> Optional.of(organisations.heir(code)));
        }
        Function<String, Optional<String>> group = this::groupOf;
        return switch (attribution) {
            case SERVICE -> services.comparedByPlace(asked, group);
            case RESIDENCE -> services.comparedByHome(asked, group);
            case ORGANISATION ->
                services.comparedByOrganisation(asked, code -> organisations
                        .seat(code)
                        .map(services::successor)
                        .flatMap(group));
        };
    }

    /** The division of the level in which a code lies: the whole city is one, whose code its districts' do not begin with. */
    Optional<String> groupOf(String code) {
        Division.Level grouped = Division.Level.valueOf(level.name());
        return grouped == Division.Level.CITY ? Optional.of(cityOf(code)) : grouped.of(code);
    }

    /** Whether what lies in a division is ranked. */
    boolean isWithin(String code) {
        Division part = within;
        return part == null || part.level() == Division.Level.CITY || code.startsWith(part.code());
    }

    private static String cityOf(String code) {
        return code.substring(0, 4) + "00";
    }

    private static Set<String> seatedWithin(
            Division part, ServiceColumns services, OrganisationsThen.At organisations) {
        return organisations.byCode().keySet().stream()
                .filter(code -> organisations
                        .seat(code)
                        .map(services::successor)
                        .filter(seat -> seat.startsWith(part.code()))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /**
     * In order, the largest first; equal measures share a rank, and the next one counts them all (1, 2, 2, 4).
     *
     * @param divisions that are ranked; where organisations are, all of which there is any service are
     * @return all of them, or those that may be told
     */
    List<Entry> ranked(Measure measure, List<Ranked> divisions, Counted counted) {
        List<Ranked> all = level == RankingLevel.ORGANISATION
                ? counted.names().entrySet().stream()
                        .filter(one -> counted.tallies()
                                .getOrDefault(one.getKey(), Tally.NONE)
                                .isOfAny())
                        .map(one -> new Ranked(one.getKey(), one.getValue(), null, null, null))
                        .toList()
                : divisions;
        ToLongFunction<Entry> value = entry -> value(entry, measure);
        List<Entry> ordered = all.stream()
                .map(one -> entry(one, counted))
                .filter(this::isTold)
                .sorted(Comparator.comparingLong(value).reversed().thenComparing(Entry::division))
                .toList();
        List<Entry> ranked = new ArrayList<>(ordered.size());
        for (int i = 0; i < ordered.size(); i++) {
            Entry entry = ordered.get(i);
            boolean tie = i > 0 && value.applyAsLong(ordered.get(i - 1)) == value.applyAsLong(entry);
            ranked.add(withRank(entry, tie ? ranked.getLast().rank() : i + 1));
        }
        return ranked;
    }

    /** In a district many live; of a street or a community where few do who served, their home would be told. */
    private boolean isTold(Entry entry) {
        return attribution != Attribution.RESIDENCE
                || !isBelowTheDistrict()
                || (entry.persons() >= FEWEST && entry.activePersons() >= FEWEST);
    }

    private boolean isBelowTheDistrict() {
        return level == RankingLevel.STREET
                || level == RankingLevel.COMMUNITY
                || (within != null && within.level().compareTo(Division.Level.DISTRICT) > 0);
    }

    private static Entry entry(Ranked one, Counted counted) {
        Tally tally = counted.tallies().getOrDefault(one.code(), Tally.NONE);
        Long residents = one.residents();
        return new Entry(
                0,
                one.code(),
                one.name(),
                tally.ranked().persons(),
                counted.active().getOrDefault(one.code(), 0L),
                tally.ranked().records(),
                tally.ranked().minutes(),
                residents == null ? null : tally.ranked().minutes() * 1000 / residents,
                residents,
                one.residentsYear(),
                one.residentsSource(),
                tally.estimatedMinutes(),
                tally.importedMinutes(),
                tally.unapprovedMinutes(),
                tally.objectedMinutes());
    }

    private static long value(Entry entry, Measure measure) {
        return switch (measure) {
            case PERSONS -> entry.persons();
            case ACTIVE_PERSONS -> entry.activePersons();
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
                entry.objectedMinutes());
    }
}
