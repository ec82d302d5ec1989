package org.redvest.query.open.disclosure;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Definition;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.open.disclosure.query.Composition;
import org.redvest.api.open.disclosure.query.Composition.Group;
import org.redvest.api.open.disclosure.query.CompositionKey;
import org.redvest.api.open.disclosure.query.FindComposition;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.facts.service.CountedServices;
import org.redvest.query.facts.service.CountedServices.Found;
import org.redvest.query.facts.service.ServiceColumns;
import org.redvest.query.facts.service.ServiceColumns.Selection;
import org.redvest.query.facts.service.ServiceColumns.Sums;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Sources;
import org.redvest.query.platform.bounded.Remembered;
import org.springframework.stereotype.Component;

/** Breaks down who serves and what, without telling of anybody. */
@Component
class CompositionQueryHandler {

    private static final int MOST_DAYS = 400;
    private static final int HOURS_OF_A_DAY = 24;
    private static final MonthDay LAST_DAY = MonthDay.of(Month.DECEMBER, 31);

    private final Divisions divisions;
    private final Remembered<Asked, Found<Map<String, Sums>>> sums;

    CompositionQueryHandler(CountedServices services, Divisions divisions, ReadModels readModels) {
        this.divisions = divisions;
        this.sums = new Remembered<>(
                asked -> services.look(all -> sums(all, asked)), Found::position, readModels::position);
    }

    private record Asked(CompositionKey by, Selection selection) {}

    private static Map<String, Sums> sums(ServiceColumns services, Asked asked) {
        return switch (asked.by()) {
            case SKILL -> services.bySkill(asked.selection());
            case HOUR_OF_WEEK -> byHour(services.byHour(asked.selection()));
        };
    }

    private static Map<String, Sums> byHour(List<Sums> hours) {
        return IntStream.range(0, hours.size())
                .boxed()
                .collect(Collectors.toMap(CompositionQueryHandler::hour, hours::get));
    }

    private static String hour(int ofTheWeek) {
        return String.format(
                Locale.ROOT, "%s %02d", DayOfWeek.of(ofTheWeek / HOURS_OF_A_DAY + 1), ofTheWeek % HOURS_OF_A_DAY);
    }

    /**
     * Breaks down what counts.
     *
     * @throws Refusal {@link Problem#WINDOW_TOO_LONG}, {@link Problem#UNKNOWN_DIVISION}, {@link Problem#SKILLS_OF_A_PART}
     */
    @QueryHandler
    Composition handle(FindComposition query) {
        if (ChronoUnit.DAYS.between(query.from(), query.to()) >= MOST_DAYS) {
            throw new Refusal(Problem.WINDOW_TOO_LONG);
        }
        Division division = query.division() == null ? null : divisions.require(query.division());
        if (query.by() == CompositionKey.SKILL && !isWhole(query, division)) {
            throw new Refusal(Problem.SKILLS_OF_A_PART);
        }
        Long least = query.least();
        Found<Map<String, Sums>> known = sums.ask(
                new Asked(query.by(), Selection.during(query.from(), query.to()).in(division)),
                least == null ? LogPositions.NOTHING : least);
        return new Composition(
                query.by(),
                query.from(),
                query.to(),
                query.division(),
                groups(query.by(), known.found()),
                known.position(),
                Sources.ofServices(Definition.COUNTED_SERVICE, query.from(), query.to(), query.division())
                        .at(known.position()));
    }

    /** Of a calendar year and the city: what a part of either says could be taken from it. */
    private static boolean isWhole(FindComposition query, @Nullable Division division) {
        Year year = Year.from(query.from());
        return query.from().equals(year.atDay(1))
                && query.to().equals(year.atMonthDay(LAST_DAY))
                && (division == null || division.level() == Division.Level.CITY);
    }

    private static List<Group> groups(CompositionKey by, Map<String, Sums> found) {
        List<Map.Entry<String, Sums>> all = found.entrySet().stream()
                .filter(one -> one.getValue().records() > 0)
                .toList();
        long fewest = fewestShown(all.stream().map(Map.Entry::getValue).toList());
        Comparator<Group> order = by == CompositionKey.HOUR_OF_WEEK
                ? Comparator.comparingInt(group -> numberOf(group.key()))
                : Comparator.comparing(Group::suppressed)
                        .thenComparingLong(group -> group.minutes() == null ? 0 : -group.minutes())
                        .thenComparing(group -> Optional.ofNullable(group.key()).orElse(""));
        return all.stream()
                .map(one -> group(by, one.getKey(), one.getValue(), fewest))
                .sorted(order)
                .toList();
    }

    /**
     * How many persons a group has at least that is shown. Where those that have fewer than {@link Composition#FEWEST} have fewer together as
     * well, those as small as the next one are not shown either.
     */
    private static long fewestShown(List<Sums> all) {
        long hidden = 0;
        long fewest = Composition.FEWEST;
        for (long persons : all.stream().mapToLong(Sums::persons).sorted().toArray()) {
            if (persons >= fewest && (hidden == 0 || hidden >= Composition.FEWEST)) {
                return fewest;
            }
            fewest = Math.max(fewest, persons + 1);
            hidden += persons;
        }
        return fewest;
    }

    private static Group group(CompositionKey by, String key, Sums sums, long fewest) {
        return sums.persons() < fewest
                ? new Group(by == CompositionKey.SKILL ? null : key, true, null, null, null)
                : new Group(key, false, sums.persons(), sums.records(), sums.minutes());
    }

    private static int numberOf(@Nullable String hour) {
        String[] parts = String.valueOf(hour).split(" ", -1);
        return (DayOfWeek.valueOf(parts[0]).getValue() - 1) * HOURS_OF_A_DAY + Integer.parseInt(parts[1]);
    }
}
