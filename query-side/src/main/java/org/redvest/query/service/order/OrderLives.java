package org.redvest.query.service.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.OrderStep;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.order.ReviewedBy;
import org.redvest.api.service.order.Satisfaction;
import org.redvest.query.facts.order.OrderAct;
import org.redvest.query.facts.person.Names;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.service.order.OrderLife.Done;
import org.redvest.query.service.order.OrderLife.Offered;
import org.redvest.query.service.order.OrderLife.Service;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the lives of a page of orders. */
@Component
class OrderLives {

    private static final String STEPS = """
            SELECT t.*, s.project_id, s.shift_id, s.starts_at, s.ends_at, s.servers, s.witness, %s AS name
            FROM query.order_step t LEFT JOIN query.order_service s ON s.position = t.position
            WHERE t.order_id = ANY(:orders) ORDER BY t.position""".formatted(nameIn("t"));

    private static final String OFFERS = """
            SELECT f.*, %s AS name FROM query.order_offer f
            WHERE f.order_id = ANY(:orders) ORDER BY f.position, f.number""".formatted(nameIn("f"));

    private final JdbcClient jdbc;

    OrderLives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the provider in a row is called: a team as it is, a volunteer masked. */
    private static String nameIn(String row) {
        return """
                coalesce(
                    (SELECT g.name FROM query.organisation g WHERE g.organisation_id = %1$s.organisation_id),
                    (SELECT %2$s FROM query.person v WHERE v.volunteer_id = %1$s.volunteer_id))""".formatted(row, Names.masked("v"));
    }

    /**
     * What was done with these orders.
     *
     * @param ofTheErased those of them that are for somebody who was erased
     */
    Map<OrderId, OrderLife> of(Collection<OrderId> orders, Set<OrderId> ofTheErased) {
        if (orders.isEmpty()) {
            return Map.of();
        }
        String[] numbers = orders.stream().map(OrderId::value).toArray(String[]::new);
        Map<Long, List<Offered>> offered = new HashMap<>();
        jdbc.sql(OFFERS).param("orders", numbers).query(row -> {
            Provider to = provider(row);
            if (to != null) {
                offered.computeIfAbsent(row.getLong("position"), none -> new ArrayList<>())
                        .add(new Offered(to, row.getString("name"), Times.instant(row, "answer_by")));
            }
        });
        Map<OrderId, OrderLife> lives = new HashMap<>();
        jdbc.sql(STEPS).param("orders", numbers).query(row -> {
            Done done = done(row);
            lives.computeIfAbsent(
                            OrderId.stored(row.getString("order_id")),
                            order -> new OrderLife(ofTheErased.contains(order)))
                    .goOn(done, offered.getOrDefault(done.position(), List.of()));
        });
        return lives;
    }

    private static @Nullable Provider provider(ResultSet row) throws SQLException {
        String organisation = row.getString("organisation_id");
        String volunteer = row.getString("volunteer_id");
        if (organisation != null) {
            return Provider.of(OrganisationId.stored(organisation));
        }
        return volunteer == null ? null : Provider.of(VolunteerId.stored(volunteer));
    }

    private static Done done(ResultSet row) throws SQLException {
        String missed = row.getString("missed");
        String satisfaction = row.getString("satisfaction");
        String by = row.getString("reviewed_by");
        return new Done(
                OrderAct.valueOf(row.getString("act")),
                Times.instant(row, "done_at"),
                row.getString("level"),
                missed == null ? null : OrderStep.valueOf(missed),
                provider(row),
                row.getString("name"),
                row.getObject("starts_at") == null ? null : service(row),
                row.getString("words"),
                satisfaction == null ? null : Satisfaction.valueOf(satisfaction),
                by == null ? null : ReviewedBy.valueOf(by),
                row.getLong("position"));
    }

    private static Service service(ResultSet row) throws SQLException {
        String project = row.getString("project_id");
        String shift = row.getString("shift_id");
        String witness = row.getString("witness");
        return new Service(
                project == null ? null : ProjectId.stored(project),
                shift == null ? null : ShiftId.stored(shift),
                Times.instant(row, "starts_at"),
                Times.instant(row, "ends_at"),
                Arrays.stream((String[]) row.getArray("servers").getArray())
                        .map(VolunteerId::stored)
                        .toList(),
                witness == null ? null : VolunteerId.stored(witness));
    }
}
