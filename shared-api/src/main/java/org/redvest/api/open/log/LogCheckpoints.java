package org.redvest.api.open.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checkpoints, the newest first.
 *
 * @param checkpoints the page
 * @param nextCursor where the next page begins; null on the last
 */
public record LogCheckpoints(
        List<LogCheckpoint> checkpoints, @Nullable Long nextCursor) {}
