package org.redvest.query.service.order;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.service.order.ReviewedBy;
import org.redvest.api.service.order.Satisfaction;
import org.redvest.api.service.order.query.FindSatisfaction;
import org.redvest.api.service.order.query.FindSatisfaction.By;
import org.redvest.api.service.order.query.SatisfactionStatistics;
import org.redvest.api.service.order.query.SatisfactionStatistics.Grades;
import org.redvest.api.service.order.query.SatisfactionStatistics.Group;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.query.facts.order.OrderFacts;
import org.redvest.query.facts.organisation.Succession;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts reviews of what was served: those of whom it was for and those given for them apart, and what nobody reviewed. */
@Component
class SatisfactionQueryHandler {

    private static final int MOST_DAYS = 400;

    /** Of what was served and can be reviewed no more, or was, how much was reviewed how and by whom. */
    private static final String COUNTS = """
            SELECT %%s AS key, r.satisfaction, coalesce(r.reviewed_by = '%s', false) AS own, count(*) AS services
            FROM query.order_service s
            JOIN query.service_order o ON o.order_id = s.order_id AND o.ended > 0
            LEFT JOIN LATERAL (%s) AS r ON true
            WHERE s.served AND s.ends_at >= :from AND s.ends_at < :until""".formatted(ReviewedBy.BENEFICIARY, OrderFacts.review("s.order_id"));

    private static final String GROUPED = " GROUP BY 1, 2, 3";

    private static final String NAMES =
            "SELECT g.organisation_id, g.name FROM query.organisation g WHERE g.organisation_id = ANY(:codes)";

    private final JdbcClient jdbc;
    private final Divisions divisions;

    SatisfactionQueryHandler(@OfThePublic JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    /**
     * Services that are alike.
     *
     * @param key what they are told apart by
     * @param satisfaction how they were reviewed; null where nobody did
     * @param own whether whom they were for did
     */
    private record Alike(String key, @Nullable Satisfaction satisfaction, boolean own, long services) {

        boolean isReview(boolean byThemselves) {
            return satisfaction != null && own == byThemselves;
        }
    }

    /**
     * How satisfied they were.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DIVISION}, {@link Problem#WINDOW_TOO_LONG}
     */
    @QueryHandler
    SatisfactionStatistics handle(FindSatisfaction query) {
        if (ChronoUnit.DAYS.between(query.from(), query.to()) >= MOST_DAYS) {
            throw new Refusal(Problem.WINDOW_TOO_LONG);
        }
        long position = ReadModels.positionOver(jdbc);
        List<Alike> all = counted(query);
        Map<String, List<Alike>> byKey = all.stream().collect(groupingBy(Alike::key));
        Map<String, String> names = names(query.by(), byKey.keySet());
        return new SatisfactionStatistics(
                group("", null, all),
                byKey.entrySet().stream()
                        .map(each -> group(each.getKey(), names.get(each.getKey()), each.getValue()))
                        .sorted(
                                query.by() == By.MONTH
                                        ? Comparator.comparing(Group::key)
                                        : Comparator.comparingLong(Group::served)
                                                .reversed()
                                                .thenComparing(Group::key))
                        .toList(),
                position);
    }

    private List<Alike> counted(FindSatisfaction query) {
        StringBuilder sql = new StringBuilder(COUNTS.formatted(key(query.by())));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("from", Times.parameter(CivilTime.startOf(query.from())));
        parameters.put("until", Times.parameter(CivilTime.startOf(query.to().plusDays(1))));
        String division = query.division();
        if (division != null) {
            sql.append(" AND starts_with(o.division, :within)");
            parameters.put("within", divisions.prefixOf(divisions.require(division)));
        }
        String organisation = query.organisationId();
        if (organisation != null) {
            sql.append(" AND s.organisation_id = ").append(Succession.INHERITED);
            parameters.put("organisation", organisation);
        }
        return jdbc.sql(sql + GROUPED)
                .params(parameters)
                .query(SatisfactionQueryHandler::alike)
                .list();
    }

    private static String key(By by) {
        return switch (by) {
            case TEAM -> "coalesce(s.organisation_id, '%s')".formatted(SatisfactionStatistics.VOLUNTEERS);
            case DIVISION -> "o.division";
            case MONTH -> "to_char(s.ends_at AT TIME ZONE '%s', 'YYYY-MM')".formatted(CivilTime.ZONE);
        };
    }

    private static Alike alike(ResultSet row, int number) throws SQLException {
        String satisfaction = row.getString("satisfaction");
        return new Alike(
                row.getString("key"),
                satisfaction == null ? null : Satisfaction.valueOf(satisfaction),
                row.getBoolean("own"),
                row.getLong("services"));
    }

    private Map<String, String> names(By by, Set<String> keys) {
        Map<String, String> names = new HashMap<>();
        switch (by) {
            case TEAM ->
                jdbc.sql(NAMES).param("codes", keys.toArray(String[]::new)).query(row -> {
                    names.put(row.getString("organisation_id"), row.getString("name"));
                });
            case DIVISION -> {
                for (String code : keys) {
                    divisions.find(code).map(Division::name).ifPresent(name -> names.put(code, name));
                }
            }
            case MONTH -> {}
        }
        return names;
    }

    private static Group group(String key, @Nullable String name, List<Alike> services) {
        return new Group(
                key,
                name,
                sum(services, each -> true),
                sum(services, each -> each.satisfaction() == null),
                grades(services, true),
                grades(services, false));
    }

    private static @Nullable Grades grades(List<Alike> services, boolean own) {
        return sum(services, each -> each.isReview(own)) < SatisfactionStatistics.LEAST
                ? null
                : new Grades(
                        graded(services, own, Satisfaction.VERY_SATISFIED),
                        graded(services, own, Satisfaction.SATISFIED),
                        graded(services, own, Satisfaction.FAIR),
                        graded(services, own, Satisfaction.DISSATISFIED));
    }

    private static long graded(List<Alike> services, boolean own, Satisfaction satisfaction) {
        return sum(services, each -> each.isReview(own) && each.satisfaction() == satisfaction);
    }

    private static long sum(List<Alike> services, Predicate<Alike> which) {
        return services.stream().filter(which).mapToLong(Alike::services).sum();
    }
}
