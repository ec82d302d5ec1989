package org.redvest.query.open.disclosure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Definition;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.open.disclosure.query.DisclosureStatistics;
import org.redvest.api.open.disclosure.query.DisclosureStatistics.Entry;
import org.redvest.api.open.disclosure.query.FindDisclosureStatistics;
import org.redvest.api.open.disclosure.query.StatisticsKey;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
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

/** Sums up what counts by month, category or district. */
@Component
class DisclosureStatisticsQueryHandler {

    private static final int MOST_DAYS = 400;

    private final Divisions divisions;
    private final ServiceCategories categories;
    private final Remembered<Asked, Found<Map<String, Sums>>> sums;

    DisclosureStatisticsQueryHandler(
            CountedServices services, Divisions divisions, ServiceCategories categories, ReadModels readModels) {
        this.divisions = divisions;
        this.categories = categories;
        this.sums = new Remembered<>(
                asked -> services.look(all -> sums(all, asked)), Found::position, readModels::position);
    }

    private record Asked(StatisticsKey by, Selection selection) {}

    private static Map<String, Sums> sums(ServiceColumns services, Asked asked) {
        return switch (asked.by()) {
            case MONTH -> services.byMonth(asked.selection());
            case CATEGORY -> services.byCategory(asked.selection());
            case DISTRICT -> services.byPlace(asked.selection(), Division.Level.DISTRICT);
        };
    }

    /**
     * Sums over a range of dates.
     *
     * @throws Refusal {@link Problem#WINDOW_TOO_LONG}, {@link Problem#UNKNOWN_DIVISION},
     *     {@link Problem#UNKNOWN_CATEGORY}
     */
    @QueryHandler
    DisclosureStatistics handle(FindDisclosureStatistics query) {
        if (ChronoUnit.DAYS.between(query.from(), query.to()) >= MOST_DAYS) {
            throw new Refusal(Problem.WINDOW_TOO_LONG);
        }
        String division = query.division();
        String category = query.category();
        Long least = query.least();
        Found<Map<String, Sums>> known = sums.ask(
                new Asked(
                        query.by(),
                        Selection.during(query.from(), query.to())
                                .in(division == null ? null : divisions.require(division))
                                .of(category == null ? null : categories.require(category))),
                least == null ? LogPositions.NOTHING : least);
        Map<String, Sums> found = known.found();
        Stream<Entry> entries = query.by() == StatisticsKey.MONTH
                ? months(query.from(), query.to()).map(month -> entry(month, found.getOrDefault(month, Sums.NONE)))
                : found.entrySet().stream()
                        .filter(one -> one.getValue().records() > 0)
                        .map(one -> entry(one.getKey(), one.getValue()))
                        .sorted(Comparator.comparingLong(Entry::minutes)
                                .reversed()
                                .thenComparing(Entry::key));
        return new DisclosureStatistics(
                query.by(),
                query.from(),
                query.to(),
                division,
                category,
                entries.toList(),
                known.position(),
                Sources.ofServices(Definition.COUNTED_SERVICE, query.from(), query.to(), division)
                        .of(category)
                        .at(known.position()));
    }

    private static Stream<String> months(LocalDate from, LocalDate to) {
        YearMonth last = YearMonth.from(to);
        return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(YearMonth::toString);
    }

    private static Entry entry(String key, Sums sums) {
        return new Entry(key, sums.minutes(), sums.persons(), sums.records());
    }
}
