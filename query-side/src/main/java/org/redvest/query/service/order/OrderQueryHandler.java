package org.redvest.query.service.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.id.GridUnitId;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.api.service.order.BehalfKind;
import org.redvest.api.service.order.OrderState;
import org.redvest.api.service.order.OrderStep;
import org.redvest.api.service.order.query.FindOrder;
import org.redvest.api.service.order.query.FindOrders;
import org.redvest.api.service.order.query.OrderReader;
import org.redvest.api.service.order.query.OrderRole;
import org.redvest.api.service.order.query.OrderView;
import org.redvest.api.service.order.query.Orders;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.order.GridFacts;
import org.redvest.query.facts.order.OrderFacts;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.Reach;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OrderQueryHandler {

    private static final String ORDERS =
            """
            SELECT o.*, n.state, n.awaited, n.due_at, n.position AS since, l.level, %s AS erased_at, %s AS grid_unit
            FROM %%s CROSS JOIN LATERAL (%s) AS l
            WHERE\s""".formatted(Persons.erasedAt("o.volunteer_id"), GridFacts.path("o.grid_unit_id"), OrderFacts.LEVEL);

    /** However they stand. */
    private static final String ALL =
            ORDERS.formatted("query.service_order o CROSS JOIN LATERAL (" + OrderFacts.NOW + ") AS n");

    /** By the step that ended each, which is its last to say how it stands. */
    private static final String ENDED =
            ORDERS.formatted("query.order_step n JOIN query.service_order o ON o.order_id = n.order_id");

    /** An array, here and below, as of numbers of a person: so orders are read by their key, whatever is guessed of how many. */
    private static final String OF_A_PERSON = """
            o.order_id = ANY (ARRAY(
                SELECT x.order_id FROM query.service_order x WHERE x.volunteer_id %1$s
                UNION SELECT x.order_id FROM query.service_order x WHERE x.placed_by %1$s
                UNION SELECT x.order_id FROM query.service_order x WHERE x.proxy %1$s))""".formatted(Persons.ANY_NUMBER);

    private static final String SERVED_BY_A_PERSON = """
            o.order_id = ANY (ARRAY(
                SELECT x.order_id FROM query.order_offer x WHERE x.volunteer_id %s
                UNION SELECT x.order_id FROM query.order_service x
                WHERE x.servers && ARRAY(SELECT p.number::text FROM (%s) AS p)))""".formatted(Persons.ANY_NUMBER, Persons.PERSON);

    private static final String OFFERED_TO_A_TEAM = """
            o.order_id = ANY (ARRAY(
                SELECT x.order_id FROM query.order_offer x WHERE x.organisation_id = :organisation))
            AND %s""".formatted(Reach.within("o.division", ":organisation"));

    private static final String AT_A_LEVEL = Reach.within("l.level", "NULL");

    /** Where the level lies within reach, the place does, too: that is looked at first, as it is in the row. */
    private static final String AT_A_PLACE = Reach.within("o.division", "NULL") + " AND ";

    /** Where a page begins that goes on with what is late later than the step of this position was. */
    private static final String AFTER_THE_STEP =
            " AND (n.due_at, n.position) > (SELECT c.due_at, c.position FROM query.order_step c WHERE c.position = :cursor)";

    private static final String NEWEST_FIRST = " AND o.position < :cursor ORDER BY o.position DESC LIMIT :rows";

    private final JdbcClient jdbc;
    private final Persons persons;
    private final OrderLives lives;
    private final Divisions divisions;
    private final ReadModels readModels;
    private final Snapshot snapshot;

    OrderQueryHandler(
            JdbcClient jdbc,
            Persons persons,
            OrderLives lives,
            Divisions divisions,
            ReadModels readModels,
            Snapshot snapshot) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.lives = lives;
        this.divisions = divisions;
        this.readModels = readModels;
        this.snapshot = snapshot;
    }

    /**
     * What is found of an order before its life is told.
     *
     * @param erased whether whom it is for was erased
     * @param since position of the step by which it stands as it does
     */
    private record Found(OrderView order, boolean erased, long since) {}

    @QueryHandler
    Orders handle(FindOrders query) {
        return snapshot.read(() -> orders(query));
    }

    private Orders orders(FindOrders query) {
        Function<Found, Long> cursor = query.role() == OrderRole.DISPATCHER
                ? Found::since
                : found -> found.order().position();
        Pages.Page<Found, Long> page = Pages.of(find(query), query.limit(), cursor);
        return new Orders(
                told(page.items()).stream().map(OrderQueryHandler::withoutSteps).toList(),
                page.next(),
                readModels.position());
    }

    private static OrderView withoutSteps(OrderView order) {
        return order.told(order.offers(), order.acceptance(), order.review(), List.of());
    }

    private List<Found> find(FindOrders query) {
        OrderState state = query.state();
        Long cursor = query.cursor();
        boolean ended = state != null && state.ended();
        boolean dispatcher = query.role() == OrderRole.DISPATCHER;
        StringBuilder sql = new StringBuilder(dispatcher && ended ? ENDED : ALL);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("rows", query.limit() + 1);
        switch (query.role()) {
            case MINE -> {
                sql.append(OF_A_PERSON);
                parameters.put("volunteer", volunteer(query));
            }
            case PROVIDER -> {
                String organisation = query.organisationId();
                if (organisation == null) {
                    sql.append(SERVED_BY_A_PERSON);
                    parameters.put("volunteer", volunteer(query));
                } else {
                    sql.append(OFFERED_TO_A_TEAM);
                    parameters.put("organisation", organisation);
                    parameters.putAll(Reach.parameters(query.remits()));
                }
            }
            case DISPATCHER -> {
                sql.append(ended ? "" : AT_A_PLACE).append(AT_A_LEVEL);
                parameters.putAll(Reach.parameters(query.remits()));
            }
        }
        if (state != null) {
            sql.append(" AND n.state = :state");
            parameters.put("state", state.name());
        }
        if (query.unansweredOnly()) {
            sql.append(" AND o.ended = 0 AND o.answers = 0 AND o.answer_by < :today");
            parameters.put("today", CivilTime.dateOf(query.at()));
        }
        if (query.lateOnly()) {
            sql.append(" AND n.due_at <= :at");
            parameters.put("at", Times.parameter(query.at()));
        }
        if (!dispatcher) {
            sql.append(NEWEST_FIRST);
            parameters.put("cursor", cursor == null ? Long.MAX_VALUE : cursor);
        } else if (ended) {
            sql.append(" AND n.position < :cursor ORDER BY n.position DESC LIMIT :rows");
            parameters.put("cursor", cursor == null ? Long.MAX_VALUE : cursor);
        } else {
            sql.append(" AND o.ended = 0");
            if (cursor != null) {
                sql.append(AFTER_THE_STEP);
                parameters.put("cursor", cursor);
            }
            sql.append(" ORDER BY n.due_at, n.position LIMIT :rows");
        }
        return jdbc.sql(sql.toString())
                .params(parameters)
                .query((row, number) -> found(row, query.at()))
                .list();
    }

    private static String volunteer(FindOrders query) {
        return Objects.requireNonNull(query.volunteerId()).value();
    }

    /**
     * One order.
     *
     * @throws Refusal {@link Problem#UNKNOWN_ORDER} where there is none that the reader may read
     */
    @QueryHandler
    OrderView handle(FindOrder query) {
        return snapshot.read(() -> told(jdbc.sql(ALL + "o.order_id = :order")
                        .param("order", query.orderId().value())
                        .query((row, number) -> found(row, query.at()))
                        .list())
                .stream()
                .filter(order -> mayRead(query.reader(), order))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_ORDER)));
    }

    private boolean mayRead(@Nullable OrderReader reader, OrderView order) {
        if (reader == null) {
            return true;
        }
        VolunteerId volunteer = reader.volunteerId();
        // under whichever of the person's numbers
        Set<VolunteerId> own = volunteer == null ? Set.of() : Set.copyOf(persons.numbersOf(volunteer));
        return reader.roles().stream().anyMatch(role -> switch (role) {
            case MINE -> isOne(own, order.volunteerId()) || isOne(own, order.placedBy()) || isOne(own, order.proxy());
            case PROVIDER -> serves(reader, own, order);
            case DISPATCHER -> answersFor(reader, order);
        });
    }

    private static boolean isOne(Set<VolunteerId> numbers, @Nullable VolunteerId party) {
        return party != null && numbers.contains(party);
    }

    private static boolean serves(OrderReader reader, Set<VolunteerId> own, OrderView order) {
        OrderView.Acceptance acceptance = order.acceptance();
        return order.offers().stream().anyMatch(offer -> isOffered(reader, own, order, offer))
                || (acceptance != null && acceptance.servers().stream().anyMatch(own::contains));
    }

    private static boolean isOffered(OrderReader reader, Set<VolunteerId> own, OrderView order, OrderView.Offer offer) {
        String team = offer.organisationId();
        if (team == null) {
            return isOne(own, offer.volunteerId());
        }
        Remit act = new Remit(DivisionCode.stored(order.division()), OrganisationId.stored(team));
        return reader.serving().stream().anyMatch(remit -> remit.covers(act));
    }

    private static boolean answersFor(OrderReader reader, OrderView order) {
        DivisionCode level = DivisionCode.stored(order.level());
        DivisionCode place = DivisionCode.stored(order.division());
        return reader.dispatching().stream().anyMatch(remit -> remit.holds(level))
                || reader.placing().stream()
                        .anyMatch(remit ->
                                remit.holds(place) && (remit.organisation() == null || order.placedBy() == null));
    }

    private List<OrderView> told(List<Found> found) {
        Map<OrderId, OrderLife> known = lives.of(
                found.stream().map(each -> each.order().orderId()).toList(),
                found.stream()
                        .filter(Found::erased)
                        .map(each -> each.order().orderId())
                        .collect(Collectors.toSet()));
        return found.stream()
                .map(Found::order)
                .map(order -> {
                    OrderLife life = known.get(order.orderId());
                    return life == null ? order : life.of(order);
                })
                .toList();
    }

    private Found found(ResultSet row, Instant at) throws SQLException {
        String division = row.getString("division");
        String level = row.getString("level");
        OrderState state = OrderState.valueOf(row.getString("state"));
        boolean erased = row.getObject("erased_at") != null;
        boolean answered = row.getInt("answers") > 0;
        LocalDate answerBy = row.getObject("answer_by", LocalDate.class);
        return new Found(
                new OrderView(
                        OrderId.stored(row.getString("order_id")),
                        state,
                        erased ? PersonName.ERASED : row.getString("title"),
                        erased ? "" : row.getString("content"),
                        row.getString("category"),
                        division,
                        name(division),
                        optional(row, "grid_unit_id", GridUnitId::stored),
                        row.getString("grid_unit"),
                        Times.instant(row, "wished_from"),
                        Times.instant(row, "wished_until"),
                        row.getInt("people"),
                        optional(row, "product_id", ServiceProductId::stored),
                        VolunteerId.stored(row.getString("volunteer_id")),
                        optional(row, "placed_by", VolunteerId::stored),
                        optional(row, "behalf", BehalfKind::valueOf),
                        optional(row, "proxy", VolunteerId::stored),
                        row.getBoolean("stored_time"),
                        Times.instant(row, "placed_at"),
                        level,
                        name(level),
                        answered,
                        answerBy,
                        !answered
                                && !state.ended()
                                && answerBy != null
                                && CivilTime.dateOf(at).isAfter(answerBy),
                        optional(row, "awaited", OrderStep::valueOf),
                        Times.optionalInstant(row, "due_at"),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        row.getLong("position")),
                erased,
                row.getLong("since"));
    }

    private String name(String code) {
        return divisions.find(code).map(Division::name).orElse(code);
    }

    private static <T> @Nullable T optional(ResultSet row, String column, Function<String, T> read)
            throws SQLException {
        String stored = row.getString(column);
        return stored == null ? null : read.apply(stored);
    }
}
