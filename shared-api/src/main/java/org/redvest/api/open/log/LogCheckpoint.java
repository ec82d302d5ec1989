package org.redvest.api.open.log;

import java.time.Instant;

/**
 * What the log was at one moment, as it was published: whoever kept one can show later whether the log is still a continuation of it.
 *
 * @param size how many events the tree had
 * @param root hash of the tree, Base64
 * @param publishedAt when it was published
 * @param note the signed note (c2sp.org/tlog-checkpoint), to be kept as it is
 */
public record LogCheckpoint(long size, String root, Instant publishedAt, String note) {}
