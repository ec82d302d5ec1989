package org.redvest.query.service.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.StationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.api.service.product.Achievement;
import org.redvest.api.service.product.ProductDetails;
import org.redvest.api.service.product.query.ProductView;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.query.facts.order.WeeklyTimes;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.facts.programme.Programme;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads service products, with what is in force of them. What their providers let be seen is looked up apart. */
@Component
class Shelf {

    /** Lies there: nobody took it off, and its volunteer is there. */
    static final String LIES_THERE =
            "s.removed = 0 AND (s.volunteer_id IS NULL OR %s IS NULL)".formatted(Persons.erasedAt("s.volunteer_id"));

    /** Can be ordered now. */
    static final String CAN_BE_ORDERED = LIES_THERE + " AND s.open_orders < v.most AND " + Programme.IS_OPEN;

    /** Is to be had in a division of {@link #hadIn}: in all of it, in a part of it, or in more than it. */
    static final String IS_HAD_IN = """
            EXISTS (SELECT FROM unnest(v.divisions) AS d WHERE d = ANY (:above) OR starts_with(d, :within))""";

    private static final String PRODUCTS = """
            SELECT s.*, v.title, v.content, v.category, v.target_group, v.divisions, v.station_id, v.times, v.minutes, v.most, v.shown,
                x.removed_at, x.reason, w.organisation_id AS answers_for_it, %s AS can_be_ordered,
                (SELECT o.name FROM query.organisation o WHERE o.organisation_id = w.organisation_id) AS organisation,
                CASE WHEN s.volunteer_id IS NOT NULL THEN nullif(%s, '%s') END AS volunteer,
                (SELECT t.terms_version FROM query.project_step t
                    WHERE t.project_id = s.project_id AND t.step = 'PUBLISHED' ORDER BY t.position DESC LIMIT 1) AS terms_version
            FROM query.service_product s
            CROSS JOIN LATERAL (
                SELECT y.* FROM query.product_version y WHERE y.product_id = s.product_id ORDER BY y.position DESC LIMIT 1) AS v
            JOIN query.project p ON p.project_id = s.project_id
            CROSS JOIN LATERAL (SELECT coalesce(s.organisation_id, %s) AS organisation_id) AS w
            LEFT JOIN LATERAL (
                SELECT z.removed_at, z.reason FROM query.product_removal z
                WHERE z.product_id = s.product_id ORDER BY z.position LIMIT 1) AS x ON true
            WHERE\s""".formatted(
            CAN_BE_ORDERED, Names.published("s.volunteer_id"), PersonName.NOT_PUBLISHED, Programme.ORGANISATION_NOW);

    private final JdbcClient jdbc;
    private final Divisions divisions;

    Shelf(@OfThePublic JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    /**
     * Products that conditions hold for.
     *
     * @param conditions in SQL, on rows {@code s} of query.service_product, {@code v} of query.product_version and {@code p} of
     *     query.project, and {@code w.organisation_id}, which answers for it; their order and how many may follow
     * @param parameters those of the conditions
     */
    List<ProductView> where(String conditions, Map<String, ?> parameters) {
        return jdbc.sql(PRODUCTS + conditions)
                .params(parameters)
                .query((row, number) -> product(row))
                .list();
    }

    /** One product, whether it lies there or not. */
    Optional<ProductView> find(ServiceProductId product) {
        return where("s.product_id = :product", Map.of("product", product.value())).stream()
                .findFirst();
    }

    /** What {@link #IS_HAD_IN} takes. */
    Map<String, ?> hadIn(Division division) {
        return Map.of(
                "within",
                divisions.prefixOf(division),
                "above",
                Stream.iterate(Optional.of(division), Optional::isPresent, each -> each.map(Division::parent)
                                .flatMap(divisions::find))
                        .flatMap(Optional::stream)
                        .map(Division::code)
                        .toArray(String[]::new));
    }

    private static ProductView product(ResultSet row) throws SQLException {
        String volunteer = row.getString("volunteer_id");
        String organisation = row.getString("organisation");
        ProductDetails details = details(row);
        return new ProductView(
                ServiceProductId.stored(row.getString("product_id")),
                row.getString("answers_for_it"),
                organisation,
                volunteer == null ? null : VolunteerId.stored(volunteer),
                volunteer == null ? organisation : row.getString("volunteer"),
                ProjectId.stored(row.getString("project_id")),
                row.getInt("terms_version"),
                details,
                row.getBoolean("can_be_ordered") ? details.most() - row.getInt("open_orders") : 0,
                Times.instant(row, "put_at"),
                Times.optionalInstant(row, "removed_at"),
                row.getString("reason"),
                ProductView.Achievements.HIDDEN,
                row.getLong("position"));
    }

    private static ProductDetails details(ResultSet row) throws SQLException {
        String station = row.getString("station_id");
        Set<Achievement> shown = EnumSet.noneOf(Achievement.class);
        texts(row, "shown").map(Achievement::valueOf).forEach(shown::add);
        return new ProductDetails(
                Text.stored(row.getString("title")),
                Text.stored(row.getString("content")),
                Text.stored(row.getString("category")),
                Text.stored(row.getString("target_group")),
                texts(row, "divisions").map(DivisionCode::stored).toList(),
                station == null ? null : StationId.stored(station),
                texts(row, "times").map(WeeklyTimes::read).toList(),
                row.getInt("minutes"),
                row.getInt("most"),
                shown);
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }
}
