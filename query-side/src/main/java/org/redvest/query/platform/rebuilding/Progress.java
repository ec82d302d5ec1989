package org.redvest.query.platform.rebuilding;

import java.time.Instant;

/**
 * How far a rebuild is.
 *
 * @param phase what it does
 * @param position of the event that it has come to
 * @param of the position that it goes to
 * @param startedAt when it began
 */
record Progress(Phase phase, long position, long of, Instant startedAt) {

    /** In this order. */
    enum Phase {
        READING_THE_LOG,
        INDEXING,
        CATCHING_UP,
        TAKING_OVER,
        /** The read models from before go on answering; the log of the process says why. */
        FAILED
    }
}
