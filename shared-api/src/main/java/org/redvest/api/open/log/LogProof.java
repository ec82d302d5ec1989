package org.redvest.api.open.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an event is in the log of the first checkpoint that was published behind it: a file that is verified years later without
 * asking anybody.
 *
 * @param position of the event in the log
 * @param index of its leaf in the tree, from 0
 * @param leafHash hash of the leaf, Base64: it is salted, and tells nothing of the event
 * @param size of the tree of the checkpoint
 * @param path hashes that lead from the leaf to the root, the lowest first, Base64
 * @param checkpoint the signed note (c2sp.org/tlog-checkpoint)
 * @param entry as in {@link LogEntry}; null unless it is for everybody
 * @param salt as in {@link LogEntry}; null with the entry
 */
public record LogProof(
        long position,
        long index,
        String leafHash,
        long size,
        List<String> path,
        String checkpoint,
        @Nullable String entry,
        @Nullable String salt) {

    /** The same, with what opens the leaf. */
    public LogProof with(String openedEntry, String openedSalt) {
        return new LogProof(position, index, leafHash, size, path, checkpoint, openedEntry, openedSalt);
    }
}
