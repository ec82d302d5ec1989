package org.redvest.query.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What projections made of some events, before it is in the database. Rows come before the sums in them. */
final class Gathered {

    private final Map<Table, List<Object[]>> rows = new LinkedHashMap<>();
    private final Map<Sums, List<Object[]>> changes = new LinkedHashMap<>();

    void add(Table table, Object[] row) {
        rows.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
    }

    void add(Sums sums, Object[] change) {
        changes.computeIfAbsent(sums, key -> new ArrayList<>()).add(change);
    }

    /** Rows of each table. */
    Map<Table, List<Object[]>> rows() {
        return rows;
    }

    /** Changes of sums: position, key, amounts. */
    Map<Sums, List<Object[]>> changes() {
        return changes;
    }
}
