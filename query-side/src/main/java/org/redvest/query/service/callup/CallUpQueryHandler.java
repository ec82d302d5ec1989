package org.redvest.query.service.callup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.id.CallUpId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.callup.query.CallUpView;
import org.redvest.api.service.callup.query.CallUpView.Place;
import org.redvest.api.service.callup.query.CallUpViews;
import org.redvest.api.service.callup.query.FindCallUp;
import org.redvest.api.service.callup.query.FindCallUps;
import org.redvest.api.service.callup.query.FindCallsFor;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.facts.programme.Programme;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CallUpQueryHandler {

    private static final String CALL_UPS = """
            SELECT c.*, v.content, v.risk_statement, v.contact, x.done_at AS ended_at, x.reason AS end_reason,
                (SELECT t.terms_version FROM query.project_step t
                    WHERE t.project_id = c.project_id AND t.step = 'PUBLISHED' ORDER BY t.position DESC LIMIT 1) AS terms_version
            FROM query.call_up c
            JOIN query.project p ON p.project_id = c.project_id
            CROSS JOIN LATERAL (%s) AS v
            LEFT JOIN LATERAL (
                SELECT e.done_at, e.reason FROM query.project_step e
                WHERE e.project_id = c.project_id AND e.step = 'CLOSED' ORDER BY e.position LIMIT 1) AS x ON true
            WHERE\s""".formatted(Programme.IN_FORCE);

    private static final String PAGE = CALL_UPS + """
            (:cursor::bigint IS NULL OR c.position < :cursor::bigint)
            ORDER BY c.position DESC LIMIT :rows""";

    private static final String CALLING = CALL_UPS + """
            p.closed = 0 AND c.answer_by > :at
            ORDER BY c.position DESC LIMIT :rows""";

    private static final String PLACES = """
            SELECT c.call_up_id, s.shift_id, s.capacity, s.confirmed, s.offered, s.cancelled,
                v.starts_at, v.ends_at, v.division, v.address
            FROM query.call_up c
            JOIN query.shift s ON s.project_id = c.project_id AND s.shift_id = ANY (c.shifts)
            CROSS JOIN LATERAL (%s) AS v
            WHERE c.call_up_id IN (:callUps)
            ORDER BY s.position""".formatted(Programme.SHIFT_NOW);

    private static final String RESIDENCE = """
            SELECT v.residence FROM (%s) AS p JOIN query.person v ON v.volunteer_id = p.number
            WHERE p.number = p.survivor""".formatted(Persons.PERSON);

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final ReadModels readModels;
    private final Snapshot snapshot;

    CallUpQueryHandler(JdbcClient jdbc, Divisions divisions, ReadModels readModels, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.readModels = readModels;
        this.snapshot = snapshot;
    }

    /**
     * One call-up.
     *
     * @throws Refusal {@link Problem#UNKNOWN_CALL_UP}
     */
    @QueryHandler
    CallUpView handle(FindCallUp query) {
        return snapshot
                .read(() -> withPlaces(jdbc.sql(CALL_UPS + "c.call_up_id = :callUp")
                        .param("callUp", query.callUpId().value())
                        .query(this::callUp)
                        .list()))
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_CALL_UP));
    }

    @QueryHandler
    CallUpViews handle(FindCallUps query) {
        return snapshot.read(() -> page(query.cursor(), query.limit()));
    }

    private CallUpViews page(@Nullable Long cursor, int limit) {
        Pages.Page<CallUpView, Long> page = Pages.of(
                jdbc.sql(PAGE)
                        .param("cursor", cursor)
                        .param("rows", limit + 1)
                        .query(this::callUp)
                        .list(),
                limit,
                CallUpView::openedAt);
        return new CallUpViews(withPlaces(page.items()), page.next(), readModels.position());
    }

    /**
     * What calls somebody: they live where it calls, and have what it needs on the day of one of its places. How old they are is
     * sealed, and asked where they answer.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    @QueryHandler
    CallUpViews handle(FindCallsFor query) {
        return snapshot.read(() -> {
            DivisionCode residence = residence(query.volunteerId());
            List<CallUpView> calling = jdbc.sql(CALLING)
                    .param("at", Times.parameter(query.at()))
                    .param("rows", Pages.MOST)
                    .query(this::callUp)
                    .list();
            return new CallUpViews(
                    withPlaces(calling).stream()
                            .filter(callUp -> callsIn(callUp, residence) && needs(callUp, query.held()))
                            .toList(),
                    null,
                    readModels.position());
        });
    }

    private DivisionCode residence(VolunteerId volunteer) {
        return jdbc.sql(RESIDENCE)
                .param("volunteer", volunteer.value())
                .query(String.class)
                .optional()
                .map(DivisionCode::stored)
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_VOLUNTEER));
    }

    private static boolean callsIn(CallUpView callUp, DivisionCode residence) {
        return callUp.divisions().stream()
                .anyMatch(division -> Remit.in(DivisionCode.stored(division)).holds(residence));
    }

    private static boolean needs(CallUpView callUp, List<FindCallsFor.Held> held) {
        return callUp.places().stream()
                .map(place -> CivilTime.dateOf(place.start()))
                .anyMatch(day -> callUp.qualifications().stream().allMatch(needed -> isHeld(needed, day, held)));
    }

    private static boolean isHeld(String needed, LocalDate day, List<FindCallsFor.Held> held) {
        return held.stream().anyMatch(one -> one.title().equals(needed) && one.holdsOn(day));
    }

    private CallUpView callUp(ResultSet row, int number) throws SQLException {
        String area = row.getString("area");
        return new CallUpView(
                CallUpId.stored(row.getString("call_up_id")),
                ProjectId.stored(row.getString("project_id")),
                area,
                divisions.find(area).map(Division::name).orElse(area),
                row.getString("title"),
                row.getString("basis"),
                row.getString("content"),
                row.getString("risk_statement"),
                row.getInt("terms_version"),
                row.getString("contact"),
                texts(row, "qualifications"),
                texts(row, "divisions"),
                Times.instant(row, "ordered_at"),
                Times.instant(row, "answer_by"),
                Times.optionalInstant(row, "ended_at"),
                row.getString("end_reason"),
                List.of(),
                row.getLong("position"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private record Called(String callUp, Place place) {}

    private List<CallUpView> withPlaces(List<CallUpView> callUps) {
        if (callUps.isEmpty()) {
            return callUps;
        }
        Map<String, List<Place>> places = jdbc
                .sql(PLACES)
                .param(
                        "callUps",
                        callUps.stream()
                                .map(callUp -> callUp.callUpId().value())
                                .toList())
                .query(CallUpQueryHandler::called)
                .list()
                .stream()
                .collect(groupingBy(Called::callUp, mapping(Called::place, toList())));
        return callUps.stream()
                .map(callUp -> callUp.at(places.getOrDefault(callUp.callUpId().value(), List.of())))
                .toList();
    }

    private static Called called(ResultSet row, int number) throws SQLException {
        int capacity = row.getInt("capacity");
        Instant start = Times.instant(row, "starts_at");
        return new Called(
                row.getString("call_up_id"),
                new Place(
                        ShiftId.stored(row.getString("shift_id")),
                        start,
                        Times.instant(row, "ends_at"),
                        row.getString("division"),
                        row.getString("address"),
                        capacity,
                        Math.max(0, capacity - row.getInt("confirmed") - row.getInt("offered")),
                        row.getInt("cancelled") > 0));
    }
}
