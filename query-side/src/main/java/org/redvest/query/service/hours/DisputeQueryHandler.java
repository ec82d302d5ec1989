package org.redvest.query.service.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.RevocationOrderId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.api.service.hours.HoursChangeState;
import org.redvest.api.service.hours.HoursObjectionState;
import org.redvest.api.service.hours.RefusedRecord;
import org.redvest.api.service.hours.RevocationState;
import org.redvest.api.service.hours.query.FindHoursChange;
import org.redvest.api.service.hours.query.FindHoursChanges;
import org.redvest.api.service.hours.query.FindHoursObjection;
import org.redvest.api.service.hours.query.FindHoursObjections;
import org.redvest.api.service.hours.query.FindRevocationOrder;
import org.redvest.api.service.hours.query.FindRevocationOrders;
import org.redvest.api.service.hours.query.HoursChangeView;
import org.redvest.api.service.hours.query.HoursChanges;
import org.redvest.api.service.hours.query.HoursObjectionView;
import org.redvest.api.service.hours.query.HoursObjections;
import org.redvest.api.service.hours.query.RevocationOrderView;
import org.redvest.api.service.hours.query.RevocationOrders;
import org.redvest.city.WorkingDays;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DisputeQueryHandler {

    /** Each objection as it was raised, with the last that happened to it. */
    private static final String OBJECTIONS = """
            SELECT f.*, l.state AS state_now, l.words AS answer, l.changed_at AS decided_at, %s AS erased_at
            FROM query.hours_objection f
            CROSS JOIN LATERAL (
                SELECT * FROM query.hours_objection x
                WHERE x.objection_id = f.objection_id ORDER BY x.position DESC LIMIT 1) AS l
            WHERE f.state = 'OPEN' AND\s""".formatted(Persons.erasedAt("f.volunteer_id"));

    /** Each correction as it was proposed, with the last that happened to it. */
    private static final String CHANGES = """
            SELECT f.*, l.state AS state_now, l.words AS answer, l.changed_at AS decided_at, l.actor AS decided_by,
                %s AS erased_at
            FROM query.hours_change f
            CROSS JOIN LATERAL (
                SELECT * FROM query.hours_change x
                WHERE x.change_id = f.change_id ORDER BY x.position DESC LIMIT 1) AS l
            WHERE f.state = 'PROPOSED' AND\s""".formatted(Persons.erasedAt("f.volunteer_id"));

    private static final String PAGE = """
            (:state::text IS NULL OR l.state = :state::text) AND f.position < :before
            ORDER BY f.position DESC LIMIT :rows""";

    private static final String ORDERS = """
            SELECT f.*, l.state AS state_now, l.refused AS refused_now, l.codes AS codes_now, l.changed_at AS since,
                (SELECT count(*) FROM query.record_change c WHERE c.order_id = f.order_id AND c.kind = 'REVOKED') AS revoked,
                (SELECT count(*) FROM query.record_change c WHERE c.order_id = f.order_id AND c.kind = 'REINSTATED') AS reinstated
            FROM query.revocation_order f
            CROSS JOIN LATERAL (
                SELECT * FROM query.revocation_order x
                WHERE x.order_id = f.order_id ORDER BY x.position DESC LIMIT 1) AS l
            WHERE f.state = 'RUNNING' AND\s""";

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final ReadModels readModels;
    private final Snapshot snapshot;
    private final Clock clock;

    DisputeQueryHandler(
            JdbcClient jdbc, WorkingDays workingDays, ReadModels readModels, Snapshot snapshot, Clock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.readModels = readModels;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    @QueryHandler
    HoursObjections handle(FindHoursObjections query) {
        List<HoursObjectionView> rows = jdbc.sql(OBJECTIONS + PAGE)
                .param("state", query.state() == null ? null : query.state().name())
                .param("before", before(query.cursor()))
                .param("rows", query.limit() + 1)
                .query((row, number) -> objection(row, query.withObjector()))
                .list();
        Pages.Page<HoursObjectionView, Long> page = Pages.of(rows, query.limit(), HoursObjectionView::position);
        return new HoursObjections(page.items(), page.next());
    }

    /**
     * One objection.
     *
     * @throws Refusal {@link Problem#UNKNOWN_HOURS_OBJECTION}
     */
    @QueryHandler
    HoursObjectionView handle(FindHoursObjection query) {
        return jdbc.sql(OBJECTIONS + "f.objection_id = :objection")
                .param("objection", query.objectionId().value())
                .query((row, number) -> objection(row, query.withObjector()))
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_HOURS_OBJECTION));
    }

    private static long before(@Nullable Long cursor) {
        return Optional.ofNullable(cursor).orElse(Long.MAX_VALUE);
    }

    private HoursObjectionView objection(ResultSet row, boolean withObjector) throws SQLException {
        HoursObjectionState state = HoursObjectionState.valueOf(row.getString("state_now"));
        Instant raisedAt = Times.instant(row, "changed_at");
        Instant decidedAt = state == HoursObjectionState.OPEN ? null : Times.instant(row, "decided_at");
        OptionalInt open = workingDays.between(
                CivilTime.dateOf(raisedAt), CivilTime.dateOf(decidedAt == null ? clock.instant() : decidedAt));
        boolean erased = row.getObject("erased_at") != null;
        return new HoursObjectionView(
                HoursObjectionId.stored(row.getString("objection_id")),
                ServiceRecordId.stored(row.getString("record_id")),
                state,
                Objects.requireNonNull(words(row.getString("words"), erased)),
                decidedAt == null ? null : words(row.getString("answer"), erased),
                withObjector ? row.getString("actor") : null,
                raisedAt,
                decidedAt,
                open.isPresent() ? Integer.valueOf(open.getAsInt()) : null,
                row.getObject("decide_by", LocalDate.class),
                row.getLong("position"));
    }

    /** What is said about somebody who was erased is not shown. */
    private static @Nullable String words(@Nullable String said, boolean erased) {
        return said == null || !erased ? said : PersonName.ERASED;
    }

    @QueryHandler
    HoursChanges handle(FindHoursChanges query) {
        List<HoursChangeView> rows = jdbc.sql(CHANGES + PAGE)
                .param("state", query.state() == null ? null : query.state().name())
                .param("before", before(query.cursor()))
                .param("rows", query.limit() + 1)
                .query(DisputeQueryHandler::change)
                .list();
        Pages.Page<HoursChangeView, Long> page = Pages.of(rows, query.limit(), HoursChangeView::position);
        return new HoursChanges(page.items(), page.next());
    }

    /**
     * One correction.
     *
     * @throws Refusal {@link Problem#UNKNOWN_HOURS_CHANGE}
     */
    @QueryHandler
    HoursChangeView handle(FindHoursChange query) {
        return jdbc.sql(CHANGES + "f.change_id = :change")
                .param("change", query.changeId().value())
                .query(DisputeQueryHandler::change)
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_HOURS_CHANGE));
    }

    private static HoursChangeView change(ResultSet row, int number) throws SQLException {
        HoursChangeState state = HoursChangeState.valueOf(row.getString("state_now"));
        boolean open = state == HoursChangeState.PROPOSED;
        boolean erased = row.getObject("erased_at") != null;
        return new HoursChangeView(
                HoursChangeId.stored(row.getString("change_id")),
                ServiceRecordId.stored(row.getString("record_id")),
                state,
                Times.instant(row, "start_before"),
                Times.instant(row, "end_before"),
                Times.instant(row, "start_then"),
                Times.instant(row, "end_then"),
                Objects.requireNonNull(words(row.getString("words"), erased)),
                open ? null : words(row.getString("answer"), erased),
                row.getString("actor"),
                open ? null : row.getString("decided_by"),
                Times.instant(row, "changed_at"),
                open ? null : Times.instant(row, "decided_at"),
                row.getLong("position"));
    }

    /** Those that were given, with how far each has come. */
    @QueryHandler
    RevocationOrders handle(FindRevocationOrders query) {
        record Given(long at, RevocationOrderView order) {}
        return snapshot.read(() -> {
            long position = readModels.position();
            Pages.Page<Given, Long> page = Pages.of(
                    jdbc.sql(ORDERS + "f.position < :before ORDER BY f.position DESC LIMIT :rows")
                            .param("before", query.cursor() == null ? Long.MAX_VALUE : query.cursor())
                            .param("rows", query.limit() + 1)
                            .query((row, number) -> new Given(row.getLong("position"), order(row, position)))
                            .list(),
                    query.limit(),
                    Given::at);
            return new RevocationOrders(page.items().stream().map(Given::order).toList(), page.next());
        });
    }

    /**
     * How far an order has come.
     *
     * @throws Refusal {@link Problem#UNKNOWN_REVOCATION_ORDER}
     */
    @QueryHandler
    RevocationOrderView handle(FindRevocationOrder query) {
        return snapshot.read(() -> jdbc.sql(ORDERS + "f.order_id = :order")
                .param("order", query.orderId().value())
                .query((row, number) -> order(row, readModels.position()))
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_REVOCATION_ORDER)));
    }

    private static RevocationOrderView order(ResultSet row, long position) throws SQLException {
        List<String> refused = List.of((String[]) row.getArray("refused_now").getArray());
        List<String> codes = List.of((String[]) row.getArray("codes_now").getArray());
        return new RevocationOrderView(
                RevocationOrderId.stored(row.getString("order_id")),
                RevocationState.valueOf(row.getString("state_now")),
                row.getString("words"),
                row.getLong("total"),
                row.getLong("revoked"),
                row.getLong("reinstated"),
                IntStream.range(0, refused.size())
                        .mapToObj(i -> new RefusedRecord(
                                ServiceRecordId.stored(refused.get(i)), Problem.valueOf(codes.get(i))))
                        .toList(),
                row.getString("actor"),
                Times.instant(row, "changed_at"),
                Times.instant(row, "since"),
                position);
    }
}
