package org.redvest.api.open.log;

/**
 * An event as it entered the tree: its leaf is SHA-256 of 0x00 and SHA-256 of the salt and the entry.
 *
 * @param position of the event in the log
 * @param index of its leaf in the tree, from 0
 * @param entry canonical JSON (RFC 8785) of the event as it is stored
 * @param salt 32 bytes that nobody guesses, Base64
 */
public record LogEntry(long position, long index, String entry, String salt) {}
