package org.redvest.api.open.log;

import org.jspecify.annotations.Nullable;

/**
 * An event as it entered the tree: its leaf is SHA-256 of 0x00 and SHA-256 of the salt and the entry.
 *
 * @param position of the event in the log
 * @param index of its leaf in the tree, from 0
 * @param entry canonical JSON (RFC 8785) of the event as it is stored, with SHA-256 of envelopeSalt and envelope in place of the envelope
 * @param salt 32 bytes that nobody guesses, Base64
 * @param envelope who acted, when and how, as it is stored, base64url; null where the reader is not told that
 * @param envelopeSalt 32 bytes that nobody guesses, Base64; null with the envelope
 */
public record LogEntry(
        long position,
        long index,
        String entry,
        String salt,
        @Nullable String envelope,
        @Nullable String envelopeSalt) {}
