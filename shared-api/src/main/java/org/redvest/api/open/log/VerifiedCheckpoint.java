package org.redvest.api.open.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint that this log signed, and that its tree of today continues.
 *
 * @param size how many events the tree had
 * @param root hash of the tree, Base64
 * @param publishedAt when it was published; null for one that this log signed and has no record of
 */
public record VerifiedCheckpoint(
        long size, String root, @Nullable Instant publishedAt) {}
