package org.redvest.query.open.disclosure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.open.disclosure.query.DisclosureStatistics;
import org.redvest.api.open.disclosure.query.DisclosureStatistics.Entry;
import org.redvest.api.open.disclosure.query.FindDisclosureStatistics;
import org.redvest.api.open.disclosure.query.StatisticsKey;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.bounded.OfThePublic;
import org.redvest.query.platform.bounded.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums up what counts by month, category or district. */
@Component
class DisclosureStatisticsQueryHandler {

    private static final int MOST_DAYS = 400;

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final ServiceCategories categories;
    private final Remembered<Asked, Known> sums;

    DisclosureStatisticsQueryHandler(
            @OfThePublic JdbcClient jdbc, Divisions divisions, ServiceCategories categories, ReadModels readModels) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.categories = categories;
        this.sums = new Remembered<>(this::reckon, Known::position, readModels::position);
    }

    private record Asked(StatisticsKey by, Filter filter) {}

    /** Sums by key, and the position that they rest on. */
    private record Known(long position, Map<String, Entry> sums) {}

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
        Known known = sums.ask(
                new Asked(
                        query.by(),
                        new Filter(
                                division == null ? null : divisions.require(division),
                                query.from(),
                                query.to(),
                                null,
                                category == null ? null : categories.require(category))),
                least == null ? LogPositions.NOTHING : least);
        Stream<Entry> entries = query.by() == StatisticsKey.MONTH
                ? months(query.from(), query.to())
                        .map(month -> known.sums().getOrDefault(month, new Entry(month, 0, 0, 0)))
                : known.sums().values().stream()
                        .sorted(Comparator.comparingLong(Entry::minutes)
                                .reversed()
                                .thenComparing(Entry::key));
        return new DisclosureStatistics(
                query.by(), query.from(), query.to(), division, category, entries.toList(), known.position());
    }

    private static Stream<String> months(LocalDate from, LocalDate to) {
        YearMonth last = YearMonth.from(to);
        return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(YearMonth::toString);
    }

    private Known reckon(Asked asked) {
        Map<String, Entry> byKey = new HashMap<>();
        AtomicLong position = new AtomicLong(LogPositions.NOTHING);
        jdbc.sql(sql(asked)).params(asked.filter().parameters()).query(row -> {
            position.setPlain(row.getLong("position"));
            String key = row.getString("key");
            if (key != null) {
                byKey.put(key, new Entry(key, row.getLong("minutes"), row.getLong("persons"), row.getLong("records")));
            }
        });
        return new Known(position.getPlain(), byKey);
    }

    /** The key is compared byte by byte, as everything is sorted by it for counting each person once. */
    private static String sql(Asked asked) {
        String key =
                switch (asked.by()) {
                    case MONTH -> "to_char(r.service_date, 'YYYY-MM')";
                    case CATEGORY -> "r.category";
                    case DISTRICT -> "r.district";
                };
        return """
                SELECT g.position, d.*
                FROM query.progress g LEFT JOIN (
                    SELECT %s COLLATE "C" AS key, count(DISTINCT %s) AS persons, count(*) AS records, sum(%s) AS minutes
                    FROM %s GROUP BY 1) AS d ON true""".formatted(key, Counted.PERSON, Counted.MINUTES, Counted.records(asked.filter()));
    }
}
