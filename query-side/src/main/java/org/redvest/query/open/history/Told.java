package org.redvest.query.open.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event about a person, as their state follows from it.
 *
 * @param position in the log
 * @param volunteerId under which number it was recorded
 * @param type what happened
 * @param recordedAt record time
 * @param validFrom valid time; null where that is the record time
 * @param payload as JSON
 */
record Told(
        long position,
        String volunteerId,
        String type,
        Instant recordedAt,
        @Nullable Instant validFrom,
        String payload) {}
