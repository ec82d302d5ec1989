package org.redvest.query.person.merge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.MergeGround;
import org.redvest.api.person.merge.MergeState;
import org.redvest.api.person.merge.query.FindMergeCase;
import org.redvest.api.person.merge.query.FindMergeCases;
import org.redvest.api.person.merge.query.MergeCaseView;
import org.redvest.api.person.merge.query.MergeCaseView.Account;
import org.redvest.api.person.merge.query.MergeCaseView.Objection;
import org.redvest.api.person.merge.query.MergeCases;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.service.hours.ObjectionState;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.service.Counting;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MergeQueryHandler {

    /** Cases by their last change, with when they were opened first, and why the last time. */
    private static final String CASES = """
            SELECT c.merge_case_id, c.state, c.changed_at, c.position, o.one, o.other, o.ground,
                (SELECT f.opened_at FROM query.merge_case f
                    WHERE f.merge_case_id = c.merge_case_id ORDER BY f.position LIMIT 1) AS opened_at,
                (SELECT m.survivor FROM query.merge_case_change m
                    WHERE m.merge_case_id = c.merge_case_id AND m.survivor IS NOT NULL
                    ORDER BY m.position DESC LIMIT 1) AS survivor
            FROM query.merge_case_change c
            CROSS JOIN LATERAL (
                SELECT * FROM query.merge_case x
                WHERE x.merge_case_id = c.merge_case_id ORDER BY x.position DESC LIMIT 1) AS o
            WHERE NOT EXISTS (
                SELECT FROM query.merge_case_change l
                WHERE l.merge_case_id = c.merge_case_id AND l.position > c.position)
            """;

    private final JdbcClient jdbc;
    private final Snapshot snapshot;

    MergeQueryHandler(JdbcClient jdbc, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
    }

    /** A case before it is known what is recorded under its numbers. */
    private record Case(
            MergeCaseId id,
            VolunteerId one,
            VolunteerId other,
            MergeGround ground,
            MergeState state,
            @Nullable VolunteerId survivor,
            Instant openedAt,
            Instant changedAt,
            long position) {}

    @QueryHandler
    MergeCaseView handle(FindMergeCase query) {
        return snapshot.read(() -> {
            List<Case> found = jdbc.sql(CASES + "AND c.merge_case_id = :case")
                    .param("case", query.mergeCaseId().value())
                    .query(MergeQueryHandler::mergeCase)
                    .list();
            if (found.isEmpty()) {
                throw new Refusal(Problem.UNKNOWN_MERGE_CASE);
            }
            return views(found).getFirst();
        });
    }

    @QueryHandler
    MergeCases handle(FindMergeCases query) {
        MergeState state = query.state();
        return snapshot.read(() -> {
            List<Case> rows = jdbc.sql(CASES + (state == null ? "" : "AND c.state = :state ")
                            + "AND c.position < :before ORDER BY c.position DESC LIMIT :rows")
                    .param("state", state == null ? null : state.name())
                    .param("before", Optional.ofNullable(query.cursor()).orElse(Long.MAX_VALUE))
                    .param("rows", query.limit() + 1)
                    .query(MergeQueryHandler::mergeCase)
                    .list();
            Pages.Page<Case, Long> page = Pages.of(rows, query.limit(), Case::position);
            return new MergeCases(views(page.items()), page.next());
        });
    }

    private List<MergeCaseView> views(List<Case> cases) {
        Map<VolunteerId, Account> accounts = accounts(cases);
        Map<MergeCaseId, List<Objection>> objections = objections(cases);
        Map<MergeCaseId, List<ServiceRecordId>> recorded = recordedWhileMerged(cases);
        return cases.stream()
                .map(it -> new MergeCaseView(
                        it.id(),
                        Stream.of(it.one(), it.other())
                                .flatMap(number -> Optional.ofNullable(accounts.get(number)).stream())
                                .toList(),
                        it.ground(),
                        it.state(),
                        it.survivor(),
                        it.openedAt(),
                        it.changedAt(),
                        objections.getOrDefault(it.id(), List.of()),
                        recorded.getOrDefault(it.id(), List.of()),
                        it.position()))
                .toList();
    }

    /** What is recorded under each number, whether it counts or not. */
    private Map<VolunteerId, Account> accounts(List<Case> cases) {
        return jdbc
                .sql("""
                        SELECT v.*, %s AS name, r.records, r.minutes
                        FROM query.person v CROSS JOIN LATERAL (
                            SELECT count(*) AS records, coalesce(sum(r.minutes), 0) AS minutes
                            FROM query.service_record r WHERE r.volunteer_id = v.volunteer_id) AS r
                        WHERE v.volunteer_id = ANY (:numbers::text[])""".formatted(Names.masked("v")))
                .param(
                        "numbers",
                        array(cases.stream()
                                .flatMap(it -> Stream.of(it.one(), it.other()))
                                .map(VolunteerId::value)))
                .query(MergeQueryHandler::account)
                .list()
                .stream()
                .collect(Collectors.toMap(Account::volunteerId, account -> account));
    }

    /** What was objected to, in the order of that, with what has become of it. */
    private Map<MergeCaseId, List<Objection>> objections(List<Case> cases) {
        Map<MergeCaseId, List<Objection>> byCase = new HashMap<>();
        jdbc.sql("""
                        SELECT l.merge_case_id, l.record_id, l.volunteer_id, l.state, r.minutes, r.overlapping
                        FROM (%s) AS l
                        CROSS JOIN LATERAL (
                            SELECT * FROM query.record_objection x
                            WHERE x.record_id = l.record_id AND x.merge_case_id = l.merge_case_id
                                AND x.minutes IS NOT NULL
                            ORDER BY x.position DESC LIMIT 1) AS r
                        WHERE l.merge_case_id = ANY (:cases::text[]) ORDER BY r.position""".formatted(Counting.LAST_OBJECTIONS))
                .param("cases", ids(cases))
                .query(row -> {
                    byCase.computeIfAbsent(id(row), any -> new ArrayList<>()).add(objection(row));
                });
        return byCase;
    }

    /** What was certified from the last merge on until that was taken back, if it was. */
    private Map<MergeCaseId, List<ServiceRecordId>> recordedWhileMerged(List<Case> cases) {
        Map<MergeCaseId, List<ServiceRecordId>> byCase = new HashMap<>();
        jdbc.sql("""
                        SELECT c.merge_case_id, r.record_id
                        FROM query.merge_case_change c
                        CROSS JOIN LATERAL (
                            SELECT x.one, x.other FROM query.merge_case x
                            WHERE x.merge_case_id = c.merge_case_id LIMIT 1) AS o
                        CROSS JOIN LATERAL (
                            SELECT min(x.position) AS position FROM query.merge_case_change x
                            WHERE x.merge_case_id = c.merge_case_id AND x.position > c.position) AS after
                        JOIN query.service_record r ON r.volunteer_id IN (o.one, o.other)
                            AND r.position > c.position AND (after.position IS NULL OR r.position < after.position)
                        WHERE c.merge_case_id = ANY (:cases::text[]) AND c.state = 'MERGED'
                            AND NOT EXISTS (
                                SELECT FROM query.merge_case_change l
                                WHERE l.merge_case_id = c.merge_case_id AND l.state = 'MERGED'
                                    AND l.position > c.position)
                        ORDER BY r.position""").param("cases", ids(cases)).query(row -> {
            byCase.computeIfAbsent(id(row), any -> new ArrayList<>())
                    .add(ServiceRecordId.stored(row.getString("record_id")));
        });
        return byCase;
    }

    private static String ids(List<Case> cases) {
        return array(cases.stream().map(it -> it.id().value()));
    }

    private static String array(Stream<String> ids) {
        return ids.collect(Collectors.joining(",", "{", "}"));
    }

    private static MergeCaseId id(ResultSet row) throws SQLException {
        return MergeCaseId.stored(row.getString("merge_case_id"));
    }

    private static Case mergeCase(ResultSet row, int number) throws SQLException {
        return new Case(
                id(row),
                VolunteerId.stored(row.getString("one")),
                VolunteerId.stored(row.getString("other")),
                MergeGround.valueOf(row.getString("ground")),
                MergeState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("survivor"))
                        .map(VolunteerId::stored)
                        .orElse(null),
                Times.instant(row, "opened_at"),
                Times.instant(row, "changed_at"),
                row.getLong("position"));
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                VolunteerId.stored(row.getString("volunteer_id")),
                row.getString("name"),
                DocumentKind.valueOf(row.getString("document_kind")),
                row.getString("residence"),
                Times.instant(row, "registered_at"),
                row.getLong("records"),
                row.getLong("minutes"));
    }

    private static Objection objection(ResultSet row) throws SQLException {
        return new Objection(
                ServiceRecordId.stored(row.getString("record_id")),
                VolunteerId.stored(row.getString("volunteer_id")),
                row.getLong("minutes"),
                Arrays.stream((String[]) row.getArray("overlapping").getArray())
                        .map(ServiceRecordId::stored)
                        .toList(),
                ObjectionState.valueOf(row.getString("state")));
    }
}
