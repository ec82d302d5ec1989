package org.redvest.query.city.authority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.card.query.FindVolunteers;
import org.redvest.api.person.card.query.Volunteers;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.Reach;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom what somebody holds reaches: who lives there, and who has to do with an organisation of theirs (ADR 28). */
@Component
class VolunteersQueryHandler {

    /** A person goes by the number that goes on, and who was erased is nobody's to look up. */
    private static final String PAGE = """
            SELECT v.volunteer_id, v.masked_name, v.residence, v.registered_at, v.position, n.state_now
            FROM %s
            CROSS JOIN LATERAL (
                SELECT coalesce(
                    (SELECT x.state FROM query.person_change x
                    WHERE x.volunteer_id = v.volunteer_id ORDER BY x.position DESC LIMIT 1), v.state) AS state_now) AS n
            WHERE v.position < :before
                AND (:within::text IS NULL OR starts_with(v.residence, :within::text))
                AND (:state::text IS NULL OR n.state_now = :state::text) AND n.state_now <> 'ERASED'
                AND %s
            ORDER BY v.position DESC LIMIT :rows""";

    private static final String LIVING_THERE = PAGE.formatted(
            "query.person v",
            "v.volunteer_id NOT IN (SELECT m.absorbed FROM (%s) AS m) AND %s"
                    .formatted(Persons.MERGED, Reach.within("v.residence", "NULL")));

    /** Few of a city have to do with one organisation: they are gathered first, instead of looking at everybody. */
    private static final String OF_ORGANISATIONS =
            PAGE.formatted("""
            (SELECT DISTINCT coalesce(m.survivor, g.volunteer_id) AS volunteer_id
            FROM (%s) AS g LEFT JOIN (%s) AS m ON m.absorbed = g.volunteer_id) AS c
            JOIN query.person v USING (volunteer_id)""".formatted(Grounds.OF_ORGANISATIONS, Persons.MERGED), "true");

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final ReadModels readModels;
    private final Snapshot snapshot;

    VolunteersQueryHandler(JdbcClient jdbc, Divisions divisions, ReadModels readModels, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.readModels = readModels;
        this.snapshot = snapshot;
    }

    /**
     * A page of those who are registered.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DIVISION}
     */
    @QueryHandler
    Volunteers handle(FindVolunteers query) {
        return snapshot.read(() -> volunteers(query));
    }

    private Volunteers volunteers(FindVolunteers query) {
        Map<Boolean, List<Remit>> forOne =
                query.remits().stream().collect(Collectors.partitioningBy(remit -> remit.organisation() != null));
        List<Volunteers.Entry> rows = Stream.concat(
                        rows(LIVING_THERE, forOne.getOrDefault(false, List.of()), query),
                        rows(OF_ORGANISATIONS, forOne.getOrDefault(true, List.of()), query))
                .distinct()
                .sorted(Comparator.comparingLong(Volunteers.Entry::position).reversed())
                .limit(query.limit() + 1L)
                .toList();
        Pages.Page<Volunteers.Entry, Long> page = Pages.of(rows, query.limit(), Volunteers.Entry::position);
        return new Volunteers(page.items(), page.next(), readModels.position());
    }

    private Stream<Volunteers.Entry> rows(String page, List<Remit> remits, FindVolunteers query) {
        if (remits.isEmpty()) {
            return Stream.empty();
        }
        String division = query.division();
        RegistrationState state = query.state();
        return jdbc
                .sql(page)
                .param("before", Optional.ofNullable(query.cursor()).orElse(Long.MAX_VALUE))
                .param("within", division == null ? null : divisions.prefixOf(divisions.require(division)))
                .param("state", state == null ? null : state.name())
                .params(Reach.parameters(remits))
                .param("rows", query.limit() + 1)
                .query(this::entry)
                .list()
                .stream();
    }

    private Volunteers.Entry entry(ResultSet row, int number) throws SQLException {
        String residence = row.getString("residence");
        return new Volunteers.Entry(
                VolunteerId.stored(row.getString("volunteer_id")),
                row.getString("masked_name"),
                residence,
                divisions.find(residence).map(Division::name).orElse(residence),
                RegistrationState.valueOf(row.getString("state_now")),
                Times.instant(row, "registered_at"),
                row.getLong("position"));
    }
}
