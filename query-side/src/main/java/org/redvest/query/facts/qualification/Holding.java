package org.redvest.query.facts.qualification;

/** In SQL, which qualifications hold. */
public final class Holding {

    /** Whether the qualification in the row {@code q} of query.qualification holds on the civil day {@code :on}. */
    public static final String ON_THE_DAY = """
            q.valid_from <= :on AND (q.valid_until IS NULL OR q.valid_until >= :on) AND NOT EXISTS (
                SELECT FROM query.qualification_withdrawal w
                WHERE w.volunteer_id = q.volunteer_id AND w.qualification_id = q.qualification_id)""";

    private Holding() {}
}
