package org.redvest.query.service.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.id.DispatchId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.api.service.dispatch.query.DispatchView;
import org.redvest.api.service.dispatch.query.DispatchViews;
import org.redvest.api.service.dispatch.query.FindDispatches;
import org.redvest.api.service.dispatch.query.FindDispatchesOf;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.Reach;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DispatchQueryHandler {

    /** With {@code ended_at}, the first instant at which a dispatch holds no longer; one recalled before it began held never. */
    private static final String DISPATCHES = """
            SELECT d.*, o.name AS organisation, o.division, %s AS name, %s AS erased_at
            FROM (SELECT d.*, x.recalled_at, x.reason, least(d.valid_until, x.recalled_at) AS ended_at
                FROM query.dispatch d LEFT JOIN query.dispatch_recall x ON x.dispatch_id = d.dispatch_id) AS d
            JOIN query.person v ON v.volunteer_id = d.volunteer_id
            LEFT JOIN query.organisation o ON o.organisation_id = d.organisation_id
            """.formatted(Names.masked("v"), Persons.erasedAt("v.volunteer_id"));

    private static final String PAGE = DISPATCHES + """
            WHERE d.position < :before AND (:organisation::text IS NULL OR d.organisation_id = :organisation::text)
                AND (:begin::timestamptz IS NULL OR (d.valid_from < :end::timestamptz AND d.ended_at > :begin::timestamptz
                    AND d.ended_at > d.valid_from))
                AND (:everything OR %s)
            ORDER BY d.position DESC LIMIT :rows""".formatted(Reach.within("o.division", "d.organisation_id"));

    private static final String OF_A_PERSON = DISPATCHES + "WHERE d.position < :before AND d.volunteer_id "
            + Persons.ANY_NUMBER + " ORDER BY d.position DESC LIMIT :rows";

    private final JdbcClient jdbc;
    private final Persons persons;
    private final ReadModels readModels;
    private final Snapshot snapshot;

    DispatchQueryHandler(JdbcClient jdbc, Persons persons, ReadModels readModels, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.readModels = readModels;
        this.snapshot = snapshot;
    }

    @QueryHandler
    DispatchViews handle(FindDispatches query) {
        Set<Remit> remits = query.remits();
        OrganisationId organisation = query.organisationId();
        LocalDate on = query.on();
        return snapshot.read(() -> page(
                jdbc.sql(PAGE)
                        .param("before", before(query.cursor()))
                        .param("organisation", organisation == null ? null : organisation.code())
                        .param("begin", on == null ? null : Times.parameter(CivilTime.startOf(on)))
                        .param("end", on == null ? null : Times.parameter(CivilTime.startOf(on.plusDays(1))))
                        .param("everything", remits == null)
                        .params(Reach.parameters(remits == null ? Set.of() : remits)),
                query.limit()));
    }

    /**
     * A page of a person's dispatches.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    @QueryHandler
    DispatchViews handle(FindDispatchesOf query) {
        return snapshot.read(() -> {
            persons.requireRegistered(query.volunteerId());
            return page(
                    jdbc.sql(OF_A_PERSON)
                            .param("before", before(query.cursor()))
                            .param("volunteer", query.volunteerId().value()),
                    query.limit());
        });
    }

    private static long before(@Nullable Long cursor) {
        return Optional.ofNullable(cursor).orElse(Long.MAX_VALUE);
    }

    private DispatchViews page(JdbcClient.StatementSpec rows, int limit) {
        Pages.Page<DispatchView, Long> page = Pages.of(
                rows.param("rows", limit + 1).query(DispatchQueryHandler::view).list(), limit, DispatchView::position);
        return new DispatchViews(page.items(), page.next(), readModels.position());
    }

    private static DispatchView view(ResultSet row, int number) throws SQLException {
        boolean erased = row.getObject("erased_at") != null;
        Instant recalledAt = Times.optionalInstant(row, "recalled_at");
        return new DispatchView(
                DispatchId.stored(row.getString("dispatch_id")),
                OrganisationId.stored(row.getString("organisation_id")),
                row.getString("organisation"),
                row.getString("division"),
                VolunteerId.stored(row.getString("volunteer_id")),
                row.getString("name"),
                // what is said about somebody who was erased is not shown
                erased ? PersonName.ERASED : row.getString("place"),
                Times.instant(row, "valid_from"),
                Times.instant(row, "valid_until"),
                erased ? PersonName.ERASED : row.getString("task"),
                Times.instant(row, "recorded_at"),
                recalledAt,
                recalledAt == null ? null : erased ? PersonName.ERASED : row.getString("reason"),
                row.getLong("position"));
    }
}
