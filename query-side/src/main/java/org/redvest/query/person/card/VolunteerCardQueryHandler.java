package org.redvest.query.person.card;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.card.query.FindVolunteerCard;
import org.redvest.api.person.card.query.VolunteerCard;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.facts.service.Counting;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class VolunteerCardQueryHandler {

    /** What is on record under each number of a person, the one that goes on first. */
    private static final String NUMBERS = """
            SELECT v.*, %s AS erased_at, %s AS name, c.records, c.minutes,
                coalesce((SELECT x.state FROM query.person_change x
                    WHERE x.volunteer_id = v.volunteer_id AND x.state <> 'ERASED'
                    ORDER BY x.position DESC LIMIT 1), v.state) AS state_now
            FROM (%s) AS p JOIN query.person v ON v.volunteer_id = p.number
            CROSS JOIN LATERAL (
                SELECT count(*) AS records, coalesce(sum(%s), 0) AS minutes
                FROM query.service_record r WHERE r.volunteer_id = v.volunteer_id AND %s) AS c
            ORDER BY p.number <> p.survivor, p.number""".formatted(
            Persons.erasedAt("v.volunteer_id"),
            Names.masked("v"),
            Persons.PERSON,
            Counting.minutes("r"),
            Counting.counts("r.record_id"));

    private final JdbcClient jdbc;
    private final Divisions divisions;

    VolunteerCardQueryHandler(JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    @QueryHandler
    VolunteerCard handle(FindVolunteerCard query) {
        List<VolunteerCard> numbers = jdbc.sql(NUMBERS)
                .param("volunteer", query.volunteerId().value())
                .query(this::card)
                .list();
        if (numbers.isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_VOLUNTEER);
        }
        return ofPerson(query.volunteerId(), numbers);
    }

    private static VolunteerCard ofPerson(VolunteerId asked, List<VolunteerCard> numbers) {
        VolunteerCard survivor = numbers.getFirst();
        Stream<VolunteerId> others =
                numbers.stream().map(VolunteerCard::volunteerId).filter(number -> !number.equals(asked));
        return new VolunteerCard(
                asked,
                survivor.volunteer(),
                survivor.documentKind(),
                survivor.residence(),
                survivor.residenceName(),
                survivor.skills(),
                survivor.categories(),
                numbers.stream()
                        .map(VolunteerCard::registeredAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                survivor.registration(),
                survivor.erasedAt(),
                numbers.stream().mapToLong(VolunteerCard::serviceRecords).sum(),
                numbers.stream().mapToLong(VolunteerCard::minutes).sum(),
                survivor.volunteerId().equals(asked) ? null : survivor.volunteerId(),
                VolunteerId.inOrder(others.toList()));
    }

    /** Of one number alone. */
    private VolunteerCard card(ResultSet row, int number) throws SQLException {
        String residence = row.getString("residence");
        Instant erasedAt = Times.optionalInstant(row, "erased_at");
        return new VolunteerCard(
                VolunteerId.stored(row.getString("volunteer_id")),
                row.getString("name"),
                DocumentKind.valueOf(row.getString("document_kind")),
                erasedAt == null ? residence : null,
                erasedAt == null ? divisions.find(residence).map(Division::name).orElse(residence) : null,
                erasedAt == null ? texts(row, "skills") : List.of(),
                erasedAt == null ? texts(row, "categories") : List.of(),
                Times.instant(row, "registered_at"),
                RegistrationState.valueOf(row.getString("state_now")),
                erasedAt,
                row.getLong("records"),
                row.getLong("minutes"),
                null,
                List.of());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
