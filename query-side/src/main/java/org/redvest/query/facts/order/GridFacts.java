package org.redvest.query.facts.order;

/** In SQL, what units of the grid are called, and who looks after them. */
public final class GridFacts {

    /** Whether who was appointed in the row {@code w} of query.grid_worker looks after the unit on the civil day {@code :on}. */
    public static final String LOOKS_AFTER_IT = """
            w.first_day <= :on AND (w.last_day IS NULL OR w.last_day >= :on) AND NOT EXISTS (
                SELECT FROM query.grid_release r
                WHERE r.grid_unit_id = w.grid_unit_id AND r.worker = w.worker AND r.post = w.post
                    AND r.position > w.position AND r.released_on <= :on)""";

    /** Units within each other at most; the grid has three kinds of them. */
    private static final int DEPTH = 9;

    private GridFacts() {}

    /** What the unit in a column is called, after everything below the community that it is part of; null where there is none. */
    public static String path(String gridUnitId) {
        return """
                (WITH RECURSIVE up (parent_id, name, height) AS (
                    SELECT g.parent_id, g.name, 1 FROM query.grid_unit g WHERE g.grid_unit_id = %s
                    UNION ALL SELECT g.parent_id, g.name, up.height + 1
                    FROM query.grid_unit g JOIN up ON g.grid_unit_id = up.parent_id WHERE up.height < %d)
                SELECT string_agg(up.name, ' / ' ORDER BY up.height DESC) FROM up)""".formatted(gridUnitId, DEPTH);
    }
}
