package org.redvest.query.cover.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.cover.eligibility.RegisteredNumber.Change;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was on record of persons, under all their numbers: of one or of several by one statement. */
@Component
class RegistrationsOnRecord {

    /** Of one state of the read models, whose position it tells; where nobody has the number, there is a row without one. */
    private static final String ONE = """
            SELECT g.position, i.newest_policy, i.policies, f.*
            FROM query.progress g
            CROSS JOIN (
                SELECT max(r.position) AS newest_policy, count(*) AS policies
                FROM (SELECT position FROM query.insurance_policy UNION ALL SELECT position FROM query.insurance_terms) AS r) AS i
            LEFT JOIN (%s) AS f ON true""".formatted(numbers(
            "SELECT :volunteer::text AS asked, n.* FROM (%s) AS n".formatted(Persons.personAsKnown(":volunteer"))));

    private static final String SEVERAL =
            numbers("SELECT q.asked, n.* FROM unnest(:volunteers::text[]) AS q (asked) CROSS JOIN LATERAL (%s) AS n"
                    .formatted(Persons.personAsKnown("q.asked")));

    /**
     * Of each person asked for a row for each change of each of their numbers, or one for a number that never changed. What
     * follows from it is reckoned in Java ({@link RegisteredNumber}): nearly always nothing changed, and the database would
     * make ready to sort and to add up for each answer all the same.
     */
    private static String numbers(String persons) {
        return """
                SELECT p.asked, p.number, p.number <> p.survivor AS absorbed, v.effective_at, '%2$s' = ANY (v.purposes) AS agreed,
                    c.state, c.given, c.changed_at, c.changed_with
                FROM (%1$s) AS p JOIN query.person v ON v.volunteer_id = p.number AND v.registered_at <= :known
                LEFT JOIN LATERAL (
                    SELECT x.state, NULL::boolean AS given, x.changed_at, x.position AS changed_with
                    FROM query.person_change x WHERE x.volunteer_id = v.volunteer_id AND x.changed_at <= :known
                    UNION ALL
                    SELECT NULL, x.given, x.changed_at, x.position
                    FROM query.consent_change x
                    WHERE x.volunteer_id = v.volunteer_id AND x.purpose = '%2$s' AND x.changed_at <= :known
                ) AS c ON true""".formatted(persons, ConsentPurpose.INSURER);
    }

    private final JdbcClient jdbc;

    RegistrationsOnRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A person, and how far the read models are that tell of them.
     *
     * @param position of the log
     * @param newestPolicy position of the newest row of policies and terms that they know
     * @param policies how many of these rows they know
     * @param numbers all of the person that were registered by then; none where nobody has the number that was asked for
     */
    record Person(long position, long newestPolicy, int policies, Collection<RegisteredNumber> numbers) {

        private static Person of(ResultSet rows) throws SQLException {
            long position = LogPositions.NOTHING;
            long newestPolicy = LogPositions.NOTHING;
            int policies = 0;
            Map<String, RegisteredNumber> numbers = new LinkedHashMap<>();
            while (rows.next()) {
                position = rows.getLong("position");
                newestPolicy = rows.getLong("newest_policy");
                policies = rows.getInt("policies");
                if (rows.getString("number") != null) {
                    take(rows, numbers);
                }
            }
            return new Person(position, newestPolicy, policies, numbers.values());
        }
    }

    private static void take(ResultSet row, Map<String, RegisteredNumber> numbers) throws SQLException {
        String number = row.getString("number");
        RegisteredNumber registered = numbers.get(number);
        if (registered == null) {
            registered = new RegisteredNumber(
                    number,
                    row.getBoolean("absorbed"),
                    Times.optionalInstant(row, "effective_at"),
                    row.getBoolean("agreed"));
            numbers.put(number, registered);
        }
        Instant changedAt = Times.optionalInstant(row, "changed_at");
        if (changedAt != null) {
            registered.changed(new Change(
                    row.getLong("changed_with"), changedAt, row.getString("state"), row.getBoolean("given")));
        }
    }

    /** The person who has this number, as known at an instant. */
    Person of(VolunteerId volunteer, Instant knownAt) {
        return jdbc.sql(ONE)
                .param("volunteer", volunteer.value())
                .param("known", Times.parameter(knownAt))
                .query(Person::of);
    }

    /** The numbers of the persons who have these, by the one that was asked for. */
    Map<String, Collection<RegisteredNumber>> of(Collection<VolunteerId> volunteers, Instant knownAt) {
        Map<String, Map<String, RegisteredNumber>> persons = new HashMap<>();
        jdbc.sql(SEVERAL)
                .param("volunteers", volunteers.stream().map(VolunteerId::value).toArray(String[]::new))
                .param("known", Times.parameter(knownAt))
                .query(row -> {
                    take(row, persons.computeIfAbsent(row.getString("asked"), none -> new LinkedHashMap<>()));
                });
        Map<String, Collection<RegisteredNumber>> numbers = new HashMap<>();
        persons.forEach((asked, each) -> numbers.put(asked, each.values()));
        return numbers;
    }
}
