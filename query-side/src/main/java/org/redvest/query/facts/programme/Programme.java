package org.redvest.query.facts.programme;

/** In SQL, how projects stand: whose they are now, and what is in force of them. */
public final class Programme {

    /** What keeps a row {@code p} of query.project from the public: nothing, where it is published and not closed. */
    public static final String IS_OPEN = "p.version_in_force > 0 AND p.closed = 0";

    /** Of a row {@code p} of query.project, the row of query.project_version that is in force; none before it is published. */
    public static final String IN_FORCE = """
            SELECT x.* FROM query.project_version x
            WHERE x.project_id = p.project_id AND x.version = p.version_in_force ORDER BY x.position DESC LIMIT 1""";

    /** Of a row {@code p} of query.project, the code of whose it is now. */
    public static final String ORGANISATION_NOW = """
            coalesce(
                (SELECT h.organisation_id FROM query.project_step h
                WHERE h.project_id = p.project_id AND h.step = 'HANDED_OVER' ORDER BY h.position DESC LIMIT 1),
                p.organisation_id)""";

    /**
     * Whether nothing came of the submission in the row {@code s} of query.project_step by the instant {@code :at}, and the
     * project was not closed.
     */
    public static final String WAITS = """
            s.step = 'SUBMITTED' AND s.done_at <= :at AND NOT EXISTS (
                SELECT FROM query.project_step l
                WHERE l.project_id = s.project_id AND l.position > s.position AND l.done_at <= :at
                    AND l.step IN ('SUBMITTED', 'APPROVED', 'RETURNED', 'CLOSED'))""";

    /** Of a row {@code s} of query.shift, the row of query.shift_version that is in force. */
    public static final String SHIFT_NOW = """
            SELECT y.* FROM query.shift_version y WHERE y.shift_id = s.shift_id ORDER BY y.position DESC LIMIT 1""";

    /** Of a row {@code f} of query.sign_up, the last of the same sign-up: how it stands. */
    public static final String SIGN_UP_NOW = """
            SELECT z.* FROM query.sign_up z WHERE z.sign_up_id = f.sign_up_id ORDER BY z.position DESC LIMIT 1""";

    /** Whether who signed up in the row {@code f} of query.sign_up checked in and not out; null where nothing is recorded. */
    public static final String IS_PRESENT = """
            (SELECT b.kind = 'CHECKED_IN' FROM query.attendance b
            WHERE b.shift_id = f.shift_id AND b.volunteer_id = f.volunteer_id
                AND b.kind IN ('CHECKED_IN', 'CHECKED_OUT', 'ESTIMATED', 'LISTED', 'REJECTED', 'CORRECTED')
            ORDER BY b.position DESC LIMIT 1)""";

    private Programme() {}
}
