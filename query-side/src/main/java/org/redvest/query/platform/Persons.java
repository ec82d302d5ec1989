package org.redvest.query.platform;

/**
 * In SQL, which numbers are the same person's. Events stay with the number under which they were recorded, and a question
 * is answered for all numbers of a person; so taking a merge back gives every fact back. A number that others were
 * merged into was never merged into another itself, and what is looked up here is few rows by index.
 */
public final class Persons {

    /** Which numbers were merged into which, and still are: {@code absorbed} and {@code survivor}, the number that goes on. */
    public static final String MERGED = """
            SELECT m.absorbed, m.survivor FROM query.account_merge m
            WHERE m.merged AND NOT EXISTS (
                SELECT FROM query.account_merge l WHERE l.absorbed = m.absorbed AND l.position > m.position)""";

    /** All numbers of those who have several: {@code number}, and the {@code survivor} among those of its person. */
    public static final String MERGED_NUMBERS = """
            SELECT m.absorbed AS number, m.survivor FROM (%1$s) AS m
            UNION SELECT m.survivor, m.survivor FROM (%1$s) AS m""".formatted(MERGED);

    /**
     * The numbers of one person: {@code number}, and the {@code survivor} among them. Its one parameter is any of them, and
     * its one row where nothing was merged. OFFSET 0 has the survivor looked up once.
     */
    public static final String PERSON = """
            SELECT n.number, s.survivor
            FROM (SELECT coalesce((SELECT m.survivor FROM (%1$s) AS m WHERE m.absorbed = g.number), g.number) AS survivor
                  FROM (SELECT ?::varchar COLLATE "C" AS number) AS g OFFSET 0) AS s
            CROSS JOIN LATERAL (
                SELECT s.survivor AS number
                UNION ALL SELECT m.absorbed FROM (%1$s) AS m WHERE m.survivor = s.survivor) AS n""".formatted(MERGED);

    /**
     * What a column equals that holds a number of one person; its one parameter is any of them. An array, because with that
     * a large table is read by its index, whatever is guessed of how many numbers there are.
     */
    public static final String ANY_NUMBER = "= ANY (ARRAY(SELECT p.number FROM (" + PERSON + ") AS p))";

    private Persons() {}
}
