package org.redvest.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact of the ledger; each family of facts is a sealed interface below. Its record time stands beside it in the log; its
 * valid time, where it has one of its own, it tells itself.
 */
public interface Event {

    /** Valid time: from when on it holds in the world; null where that is when it was recorded. */
    default @Nullable Instant validFrom() {
        return null;
    }

    /** Valid time: the first instant at which it no longer holds; null where it has no end. */
    default @Nullable Instant validUntil() {
        return null;
    }
}
