package org.redvest.query.platform;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.redvest.api.merge.ObjectionState;

/** In SQL, what has become of objections (异议) to service records, of which a merge case says the last word. */
public final class Objections {

    /** The last row of every objection: one for each record and case, as a record may be objected to in several. */
    public static final String LAST = """
            SELECT o.* FROM query.record_objection o
            WHERE NOT EXISTS (
                SELECT FROM query.record_objection l
                WHERE l.record_id = o.record_id AND l.merge_case_id = o.merge_case_id AND l.position > o.position)""";

    /** Those because of which a record does not count; of one record, there may be several. */
    public static final String STANDING = LAST
            + Arrays.stream(ObjectionState.values())
                    .filter(state -> !state.counts())
                    .map(state -> "'" + state.name() + "'")
                    .collect(Collectors.joining(", ", " AND o.state IN (", ")"));

    private Objections() {}
}
