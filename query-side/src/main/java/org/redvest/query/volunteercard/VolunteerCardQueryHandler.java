package org.redvest.query.volunteercard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.volunteer.DocumentKind;
import org.redvest.api.volunteer.PersonName;
import org.redvest.api.volunteer.RegistrationState;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.api.volunteercard.query.FindVolunteerCard;
import org.redvest.api.volunteercard.query.VolunteerCard;
import org.redvest.platform.reference.Division;
import org.redvest.platform.reference.Divisions;
import org.redvest.query.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class VolunteerCardQueryHandler {

    private final JdbcClient jdbc;
    private final Divisions divisions;

    VolunteerCardQueryHandler(JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    @QueryHandler
    VolunteerCard handle(FindVolunteerCard query) {
        return jdbc.sql("""
                        SELECT *, coalesce((SELECT c.state FROM query.registration_change c
                            WHERE c.volunteer_id = v.volunteer_id ORDER BY c.position DESC LIMIT 1), v.state) AS state_now
                        FROM query.volunteer_card v LEFT JOIN query.erased_volunteer e USING (volunteer_id)
                        WHERE volunteer_id = ?""")
                .param(query.volunteerId().value())
                .query(this::card)
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_VOLUNTEER));
    }

    private VolunteerCard card(ResultSet row, int number) throws SQLException {
        String residence = row.getString("residence");
        Instant erasedAt = Times.optionalInstant(row, "erased_at");
        return new VolunteerCard(
                VolunteerId.stored(row.getString("volunteer_id")),
                erasedAt == null ? row.getString("masked_name") : PersonName.ERASED,
                DocumentKind.valueOf(row.getString("document_kind")),
                residence,
                divisions.find(residence).map(Division::name).orElse(residence),
                erasedAt == null ? texts(row, "skills") : List.of(),
                erasedAt == null ? texts(row, "categories") : List.of(),
                Times.instant(row, "registered_at"),
                RegistrationState.valueOf(row.getString("state_now")),
                erasedAt,
                row.getLong("records"),
                row.getLong("minutes"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
