package org.redvest.query.facts.person;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which numbers are the same person's, and what became of them. Events stay with the number under which they were
 * recorded, and a question is answered for all numbers of a person; so taking a merge back gives every fact back. A number
 * that others were merged into was never merged into another itself, and what is looked up here is few rows by index.
 */
@Component
public class Persons {

    /** In SQL: which numbers were merged into which, and still are: {@code absorbed} and {@code survivor}, the one that goes on. */
    public static final String MERGED = """
            SELECT m.absorbed, m.survivor FROM query.account_merge m
            WHERE m.merged AND NOT EXISTS (
                SELECT FROM query.account_merge l WHERE l.absorbed = m.absorbed AND l.position > m.position)""";

    /** In SQL: all numbers of those who have several: {@code number}, and the {@code survivor} among those of its person. */
    public static final String MERGED_NUMBERS = """
            SELECT m.absorbed AS number, m.survivor FROM (%1$s) AS m
            UNION SELECT m.survivor, m.survivor FROM (%1$s) AS m""".formatted(MERGED);

    /**
     * In SQL: the numbers of one person: {@code number}, and the {@code survivor} among them. The parameter
     * {@code :volunteer} is any of them, and its one row where nothing was merged. OFFSET 0 has the survivor looked up once.
     */
    public static final String PERSON = personOf(":volunteer");

    /**
     * In SQL: what a column equals that holds a number of one person, {@code :volunteer} being any of them. An array,
     * because with that a large table is read by its index, whatever is guessed of how many numbers there are.
     */
    public static final String ANY_NUMBER = "= ANY (ARRAY(SELECT p.number FROM (" + PERSON + ") AS p))";

    private final JdbcClient jdbc;
    private final PersonRows rows;

    Persons(JdbcClient jdbc, PersonRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** In SQL: as {@link #PERSON}, of whose number an expression is. */
    public static String personOf(String number) {
        return """
                SELECT n.number, s.survivor
                FROM (SELECT coalesce(
                          (SELECT CASE WHEN m.merged THEN m.survivor END FROM query.account_merge m
                          WHERE m.absorbed = g.number ORDER BY m.position DESC LIMIT 1),
                          g.number) AS survivor
                      FROM (SELECT %2$s::varchar COLLATE "C" AS number) AS g OFFSET 0) AS s
                CROSS JOIN LATERAL (
                    SELECT s.survivor AS number
                    UNION ALL SELECT m.absorbed FROM (%1$s) AS m WHERE m.survivor = s.survivor) AS n""".formatted(MERGED, number);
    }

    /** In SQL: as {@link #personOf}, as far as it was known at an instant, {@code :known}, which of them were merged. */
    public static String personAsKnown(String number) {
        return """
                SELECT n.number, s.survivor
                FROM (SELECT coalesce(
                          (SELECT CASE WHEN m.merged THEN m.survivor END FROM query.account_merge m
                          WHERE m.absorbed = g.number AND m.changed_at <= :known ORDER BY m.position DESC LIMIT 1),
                          g.number) AS survivor
                      FROM (SELECT %s::varchar COLLATE "C" AS number) AS g OFFSET 0) AS s
                CROSS JOIN LATERAL (
                    SELECT s.survivor AS number
                    UNION ALL SELECT m.absorbed FROM query.account_merge m
                    WHERE m.survivor = s.survivor AND m.merged AND m.changed_at <= :known AND NOT EXISTS (
                        SELECT FROM query.account_merge l
                        WHERE l.absorbed = m.absorbed AND l.position > m.position AND l.changed_at <= :known)) AS n""".formatted(number);
    }

    /** In SQL: an array of all numbers of whom the one in this column was at a position of the log. */
    public static String numbersAt(String number, String position) {
        return """
                ARRAY(
                    SELECT n.number
                    FROM (SELECT coalesce(
                              (SELECT CASE WHEN m.merged THEN m.survivor END FROM query.account_merge m
                              WHERE m.absorbed = %1$s AND m.position <= %2$s ORDER BY m.position DESC LIMIT 1),
                              %1$s) AS survivor OFFSET 0) AS s
                    CROSS JOIN LATERAL (
                        SELECT s.survivor AS number
                        UNION ALL SELECT m.absorbed FROM query.account_merge m
                        WHERE m.survivor = s.survivor AND m.merged AND m.position <= %2$s AND NOT EXISTS (
                            SELECT FROM query.account_merge l
                            WHERE l.absorbed = m.absorbed AND l.position > m.position AND l.position <= %2$s)) AS n)""".formatted(number, position);
    }

    /** In SQL: when the number in this column was erased (注销); null where it was not. */
    public static String erasedAt(String number) {
        // by a name that no table around it has: the number would be compared with itself
        return "(SELECT min(erased.changed_at) FROM query.person_change erased WHERE erased.volunteer_id = %s AND erased.state = '%s')"
                .formatted(number, PersonChangeRow.ERASED);
    }

    /** In SQL: whether the number in this column was erased (注销) by a position of the log. */
    public static String erasedBy(String number, String position) {
        return """
                EXISTS (
                    SELECT FROM query.person_change e
                    WHERE e.volunteer_id = %s AND e.state = '%s' AND e.position <= %s)""".formatted(number, PersonChangeRow.ERASED, position);
    }

    /**
     * Makes sure that a number was registered, whatever became of it since.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    public void requireRegistered(VolunteerId volunteer) {
        if (!rows.existsByVolunteerId(volunteer.value())) {
            throw new Refusal(Problem.UNKNOWN_VOLUNTEER);
        }
    }

    /** The numbers of the person who has this one. */
    public List<VolunteerId> numbersOf(VolunteerId volunteer) {
        return jdbc.sql(PERSON)
                .param("volunteer", volunteer.value())
                .query((row, number) -> VolunteerId.stored(row.getString("number")))
                .list();
    }

    /** The numbers of the person who had this one by an instant; the one that went on comes first. */
    public List<VolunteerId> numbersBy(VolunteerId volunteer, Instant instant) {
        return jdbc.sql("SELECT p.number FROM (%s) AS p ORDER BY p.number <> p.survivor, p.number"
                        .formatted(personAsKnown(":volunteer")))
                .param("volunteer", volunteer.value())
                .param("known", Times.parameter(instant))
                .query((row, number) -> VolunteerId.stored(row.getString("number")))
                .list();
    }

    /**
     * The masked name of the person who has this number, as {@link Names#masked} shows it, under the number that goes on.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    public String nameOf(VolunteerId volunteer) {
        return jdbc.sql("""
                        SELECT %s FROM (%s) AS p JOIN query.person v ON v.volunteer_id = p.number
                        WHERE p.number = p.survivor""".formatted(Names.masked("v"), PERSON))
                .param("volunteer", volunteer.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_VOLUNTEER));
    }

    /** Those of these numbers that were erased (注销). */
    public Set<String> erasedAmong(Collection<String> numbers) {
        return jdbc.sql(
                        "SELECT volunteer_id FROM query.person_change WHERE volunteer_id IN (:numbers) AND state = :erased")
                .param("numbers", numbers)
                .param("erased", PersonChangeRow.ERASED)
                .query(String.class)
                .set();
    }
}
