package org.redvest.query.facts.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redvest.api.id.OrderId;
import org.redvest.api.service.order.OrderState;
import org.redvest.api.service.order.query.Needs.Need;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads orders that nobody has promised and that can still be served, as everybody may read of them. Where whom one is for was
 * erased, there is no need any more.
 */
@Component
public class OpenNeeds {

    /** Beside the conditions: that it is a need, and no product that somebody chose. */
    public static final String PUBLISHED = "o.product_id IS NULL";

    private static final String OPEN = """
            SELECT o.*, n.state FROM query.service_order o CROSS JOIN LATERAL (%s) AS n
            WHERE %s AND o.wished_until > :now AND NOT EXISTS (
                SELECT FROM query.person_change e WHERE e.volunteer_id = o.volunteer_id AND e.state = 'ERASED')
            AND\s""".formatted(OrderFacts.NOW, OrderFacts.IS_OPEN);

    private final JdbcClient jdbc;
    private final Divisions divisions;

    OpenNeeds(@OfThePublic JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    /**
     * Those that conditions hold for.
     *
     * @param conditions in SQL, on a row {@code o} of query.service_order; their order and how many may follow
     * @param parameters those of the conditions
     */
    public List<Need> where(String conditions, Map<String, ?> parameters, Instant now) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("now", Times.parameter(now));
        return jdbc.sql(OPEN + conditions).params(all).query(this::need).list();
    }

    private Need need(ResultSet row, int number) throws SQLException {
        String division = row.getString("division");
        return new Need(
                OrderId.stored(row.getString("order_id")),
                OrderState.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("category"),
                division,
                divisions.find(division).map(Division::name).orElse(division),
                Times.instant(row, "wished_from"),
                Times.instant(row, "wished_until"),
                row.getInt("people"),
                Times.instant(row, "placed_at"),
                row.getObject("answer_by", LocalDate.class),
                row.getLong("position"));
    }
}
