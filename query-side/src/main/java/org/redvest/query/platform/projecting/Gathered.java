package org.redvest.query.platform.projecting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What projections made of some events, before it is in the database; apart by room, because each stands or falls alone. */
public final class Gathered {

    private final Map<String, OfRoom> rooms = new LinkedHashMap<>();

    OfRoom of(String room) {
        return rooms.computeIfAbsent(room, name -> new OfRoom());
    }

    /** What each room's projectors made, by the name of the room. */
    public Map<String, OfRoom> rooms() {
        return rooms;
    }

    /** What the projectors of one room made. Rows come before the sums in them. */
    public static final class OfRoom {

        private final Map<Table, List<@Nullable Object[]>> rows = new LinkedHashMap<>();
        private final Map<Sums, List<Object[]>> changes = new LinkedHashMap<>();

        void add(Table table, @Nullable Object[] row) {
            rows.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
        }

        void add(Sums sums, Object[] change) {
            changes.computeIfAbsent(sums, key -> new ArrayList<>()).add(change);
        }

        /** Rows of each table. */
        public Map<Table, List<@Nullable Object[]>> rows() {
            return rows;
        }

        /** Changes of sums: position, key, amounts. */
        public Map<Sums, List<Object[]>> changes() {
            return changes;
        }
    }
}
