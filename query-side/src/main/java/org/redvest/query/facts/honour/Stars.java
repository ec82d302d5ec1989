package org.redvest.query.facts.honour;

/** In SQL, which stars (星级) are held. A star stays with the number to which it was granted; of a person's, the highest counts. */
public final class Stars {

    /**
     * Rows of query.star_change by which stars were granted that are held now, whether under review or not: each of
     * {@code volunteer_id}, {@code level}, {@code position}, {@code changed_at} and the others of a grant.
     */
    public static final String HELD = """
            SELECT g.* FROM query.star_change g
            WHERE g.step = 'GRANTED' AND NOT EXISTS (
                SELECT FROM query.star_change w
                WHERE w.volunteer_id = g.volunteer_id AND w.level = g.level AND w.step = 'WITHDRAWN'
                    AND w.position > g.position)""";

    private Stars() {}

    /**
     * The highest star that is held now under any of some numbers; 0 where none is.
     *
     * @param numbers what a column equals that holds one of them, as of all numbers of a person
     */
    public static String highest(String numbers) {
        return "(SELECT coalesce(max(h.level), 0) FROM (%s) AS h WHERE h.volunteer_id %s)".formatted(HELD, numbers);
    }
}
