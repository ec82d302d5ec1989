package org.redvest.query.service.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.Satisfaction;
import org.redvest.api.service.order.query.SatisfactionStatistics;
import org.redvest.api.service.product.Achievement;
import org.redvest.api.service.product.query.ProductView;
import org.redvest.api.service.product.query.ProductView.Achievements;
import org.redvest.query.facts.honour.Stars;
import org.redvest.query.facts.order.OrderFacts;
import org.redvest.query.facts.organisation.Succession;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.facts.service.CountedServices;
import org.redvest.query.facts.service.Counting;
import org.redvest.query.facts.service.ServiceColumns;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What providers of products have done, as far as they let it be seen: a volunteer under all their numbers, a team with those that
 * were dissolved into it.
 */
@Component
class Providers {

    /** Each volunteer with all numbers of the person; OFFSET 0 has them looked up once. */
    private static final String VOLUNTEERS = """
            (SELECT one AS provider, ARRAY(SELECT m.number FROM (%s) AS m) AS codes
            FROM unnest(:providers::text[]) AS one OFFSET 0) AS g""".formatted(Persons.personOf("one"));

    /** Each team with the codes of all that were dissolved into it. */
    private static final String TEAMS = """
            (SELECT one AS provider, ARRAY(%s) AS codes
            FROM unnest(:providers::text[]) AS one OFFSET 0) AS g""".formatted(Succession.codesOf("one"));

    private static final String REVIEWS =
            """
            SELECT g.provider, count(r.satisfaction) AS reviewed,
                count(*) FILTER (WHERE r.satisfaction IN ('%s', '%s')) AS satisfied
            FROM %%s
            JOIN query.order_service s ON s.%%s = ANY (g.codes) AND s.served
            CROSS JOIN LATERAL (%s) AS r
            GROUP BY g.provider""".formatted(Satisfaction.VERY_SATISFIED, Satisfaction.SATISFIED, OrderFacts.review("s.order_id"));

    private static final String MINUTES_OF_VOLUNTEERS =
            """
            SELECT g.provider, coalesce(sum(%s), 0) AS minutes
            FROM %s LEFT JOIN query.service_record r ON r.volunteer_id = ANY (g.codes) AND %s
            GROUP BY g.provider""".formatted(Counting.minutes("r"), VOLUNTEERS, Counting.counts("r.record_id"));

    private static final String CODES_OF_TEAMS = "SELECT g.provider, g.codes FROM " + TEAMS;

    private static final String STARS =
            "SELECT g.provider, %s AS star FROM %s".formatted(Stars.highest("= ANY (g.codes)"), VOLUNTEERS);

    private final JdbcClient jdbc;
    private final CountedServices services;

    Providers(@OfThePublic JdbcClient jdbc, CountedServices services) {
        this.jdbc = jdbc;
        this.services = services;
    }

    /** How those whom a provider served found it. */
    record Reviews(long reviewed, long satisfied) {

        private static final Reviews NONE = new Reviews(0, 0);

        /** Whether what they say tells of nobody. */
        private boolean areMany() {
            return reviewed >= SatisfactionStatistics.LEAST;
        }

        private boolean areGood() {
            return areMany() && satisfied * 10 >= reviewed * 9;
        }
    }

    /** Products with what their providers let be seen. */
    List<ProductView> shown(List<ProductView> products) {
        Map<String, Reviews> reviews = reviews(products);
        Map<String, Long> minutes = minutes(products);
        Map<String, Integer> stars = stars(products);
        return products.stream()
                .map(product -> product.with(shown(product, reviews, minutes, stars)))
                .toList();
    }

    private static Achievements shown(
            ProductView product, Map<String, Reviews> reviews, Map<String, Long> minutes, Map<String, Integer> stars) {
        Reviews found = reviews.getOrDefault(provider(product), Reviews.NONE);
        boolean told = lets(product, Achievement.REVIEWS) && found.areMany();
        return new Achievements(
                lets(product, Achievement.HOURS) ? minutes.getOrDefault(provider(product), 0L) : null,
                stars.get(provider(product)),
                told ? Long.valueOf(found.reviewed()) : null,
                told ? Long.valueOf(found.satisfied()) : null);
    }

    /** How those were reviewed, by their provider, who let it be seen. */
    Map<String, Reviews> reviews(Collection<ProductView> products) {
        Map<String, Reviews> reviews = new HashMap<>();
        readReviews(REVIEWS.formatted(VOLUNTEERS, "volunteer_id"), volunteers(products, Achievement.REVIEWS), reviews);
        readReviews(REVIEWS.formatted(TEAMS, "organisation_id"), teams(products, Achievement.REVIEWS), reviews);
        return reviews;
    }

    /** Whether the provider of a product lets it be seen that nine of ten were satisfied, and there are enough of them. */
    static boolean isSeenToBeGood(ProductView product, Map<String, Reviews> reviews) {
        return lets(product, Achievement.REVIEWS)
                && reviews.getOrDefault(provider(product), Reviews.NONE).areGood();
    }

    private void readReviews(String sql, Set<String> providers, Map<String, Reviews> into) {
        if (!providers.isEmpty()) {
            jdbc.sql(sql).param("providers", providers.toArray(String[]::new)).query(row -> {
                into.put(row.getString("provider"), new Reviews(row.getLong("reviewed"), row.getLong("satisfied")));
            });
        }
    }

    private Map<String, Long> minutes(List<ProductView> products) {
        Map<String, Long> minutes = new HashMap<>();
        Set<String> volunteers = volunteers(products, Achievement.HOURS);
        if (!volunteers.isEmpty()) {
            jdbc.sql(MINUTES_OF_VOLUNTEERS)
                    .param("providers", volunteers.toArray(String[]::new))
                    .query(row -> {
                        minutes.put(row.getString("provider"), row.getLong("minutes"));
                    });
        }
        Set<String> teams = teams(products, Achievement.HOURS);
        if (!teams.isEmpty()) {
            Map<String, Long> recorded =
                    services.look(ServiceColumns::minutesByOrganisation).found();
            jdbc.sql(CODES_OF_TEAMS)
                    .param("providers", teams.toArray(String[]::new))
                    .query(row -> {
                        minutes.put(row.getString("provider"), sum(recorded, row));
                    });
        }
        return minutes;
    }

    /** The highest star of each volunteer who holds one and lets it be seen. */
    private Map<String, Integer> stars(List<ProductView> products) {
        Map<String, Integer> stars = new HashMap<>();
        Set<String> volunteers = volunteers(products, Achievement.STAR);
        if (!volunteers.isEmpty()) {
            jdbc.sql(STARS)
                    .param("providers", volunteers.toArray(String[]::new))
                    .query(row -> {
                        if (row.getInt("star") > 0) {
                            stars.put(row.getString("provider"), row.getInt("star"));
                        }
                    });
        }
        return stars;
    }

    private static long sum(Map<String, Long> recorded, ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("codes").getArray())
                .mapToLong(code -> recorded.getOrDefault(code, 0L))
                .sum();
    }

    private static Set<String> volunteers(Collection<ProductView> products, Achievement shown) {
        return providers(products.stream().filter(product -> product.volunteerId() != null), shown);
    }

    private static Set<String> teams(Collection<ProductView> products, Achievement shown) {
        return providers(products.stream().filter(product -> product.volunteerId() == null), shown);
    }

    private static Set<String> providers(Stream<ProductView> products, Achievement shown) {
        return products.filter(product -> lets(product, shown))
                .map(Providers::provider)
                .collect(Collectors.toSet());
    }

    private static boolean lets(ProductView product, Achievement be) {
        return product.details().shown().contains(be);
    }

    /** The number of the volunteer, or the code of the team: the two are never alike. */
    private static String provider(ProductView product) {
        VolunteerId volunteer = product.volunteerId();
        return volunteer == null ? product.organisationId() : volunteer.value();
    }
}
