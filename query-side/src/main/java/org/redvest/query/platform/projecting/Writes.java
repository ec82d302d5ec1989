package org.redvest.query.platform.projecting;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what projections add, and writes nothing: who has them project says where it goes. */
@Component
public class Writes {

    /** The read models that answer. */
    public static final String SERVING = "query";

    /** Held by whoever builds read models anew (ADR 13). */
    public static final long TAKE_OVER_LOCK = 0x5265616453696465L;

    private static final ScopedValue<Gathered> GATHERED = ScopedValue.newInstance();

    /** Adds a row, in the order of the table's columns. */
    void add(String room, Table table, @Nullable Object[] row) {
        GATHERED.get().of(room).add(table, row);
    }

    /** Adds to sums. */
    void add(String room, Sums sums, Object[] change) {
        GATHERED.get().of(room).add(sums, change);
    }

    /** What projections do. */
    @FunctionalInterface
    interface Projection {

        void run() throws Exception;
    }

    /** Gathers what projections add while this runs. */
    static void gather(Gathered gathered, Projection projection) throws Exception {
        ScopedValue.where(GATHERED, gathered).call(() -> {
            projection.run();
            return gathered;
        });
    }
}
