package org.redvest.query.facts.service;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.redvest.api.person.merge.ObjectionState;

/** In SQL, what keeps a service record from counting: objections (异议), of which a merge case says the last word. */
public final class Counting {

    /** The last row of every objection: one for each record and case, as a record may be objected to in several. */
    public static final String LAST_OBJECTIONS = """
            SELECT o.* FROM query.record_objection o
            WHERE NOT EXISTS (
                SELECT FROM query.record_objection l
                WHERE l.record_id = o.record_id AND l.merge_case_id = o.merge_case_id AND l.position > o.position)""";

    private static final String STANDING = LAST_OBJECTIONS
            + Arrays.stream(ObjectionState.values())
                    .filter(state -> !state.counts())
                    .map(state -> "'" + state.name() + "'")
                    .collect(Collectors.joining(", ", " AND o.state IN (", ")"));

    private Counting() {}

    /** Whether the record in this column counts: no objection to it stands. */
    public static String counts(String recordId) {
        return "NOT EXISTS (SELECT FROM (%s) AS s WHERE s.record_id = %s)".formatted(STANDING, recordId);
    }

    /** What has become of the objection to the record in this column; what keeps it from counting is said first. */
    public static String objection(String recordId) {
        return """
                (SELECT l.state FROM (%s) AS l WHERE l.record_id = %s AND l.state <> '%s'
                    ORDER BY l.state = '%s', l.position DESC LIMIT 1)""".formatted(LAST_OBJECTIONS, recordId, ObjectionState.DROPPED, ObjectionState.REJECTED);
    }
}
