package org.redvest.query.person.qualification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.qualification.query.FindQualifications;
import org.redvest.api.person.qualification.query.Qualifications;
import org.redvest.api.person.qualification.query.Qualifications.Qualification;
import org.redvest.api.person.qualification.query.Qualifications.Withdrawal;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.facts.qualification.Holding;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class QualificationQueryHandler {

    private static final String RECORDED = """
            SELECT q.*, x.reason, x.withdrawn_at, x.withdrawn_by, %s IS NOT NULL AS erased
            FROM query.qualification q
            LEFT JOIN LATERAL (
                SELECT f.* FROM query.qualification_withdrawal f
                WHERE f.volunteer_id = q.volunteer_id AND f.qualification_id = q.qualification_id
                ORDER BY f.position LIMIT 1) AS x ON true
            WHERE q.volunteer_id %s""".formatted(Persons.erasedAt("q.volunteer_id"), Persons.ANY_NUMBER);

    private static final String NEWEST_FIRST = " ORDER BY q.valid_from DESC, q.position DESC";

    private final JdbcClient jdbc;
    private final Persons persons;
    private final Snapshot snapshot;

    QualificationQueryHandler(JdbcClient jdbc, Persons persons, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.snapshot = snapshot;
    }

    /**
     * Somebody's qualifications.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    @QueryHandler
    Qualifications handle(FindQualifications query) {
        return snapshot.read(() -> qualifications(query.volunteerId(), query.on()));
    }

    private Qualifications qualifications(VolunteerId volunteer, @Nullable LocalDate on) {
        String name = persons.nameOf(volunteer);
        StatementSpec recorded = on == null
                ? jdbc.sql(RECORDED + NEWEST_FIRST)
                : jdbc.sql(RECORDED + " AND " + Holding.ON_THE_DAY + NEWEST_FIRST)
                        .param("on", on);
        return new Qualifications(
                volunteer,
                name,
                on,
                recorded.param("volunteer", volunteer.value())
                        .query(QualificationQueryHandler::shown)
                        .list());
    }

    private static Qualification shown(ResultSet row, int number) throws SQLException {
        return new Qualification(
                row.getString("qualification_id"),
                row.getString("volunteer_id"),
                words(row, "title"),
                words(row, "issuer"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("evidence"),
                Times.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                withdrawal(row));
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        Instant at = Times.optionalInstant(row, "withdrawn_at");
        return at == null ? null : new Withdrawal(words(row, "reason"), at, row.getString("withdrawn_by"));
    }

    /** What is said about somebody who was erased is not shown. */
    private static String words(ResultSet row, String column) throws SQLException {
        return row.getBoolean("erased") ? PersonName.ERASED : Objects.requireNonNull(row.getString(column));
    }
}
