package org.redvest.api.open.log;

/**
 * What the notes of this log are checked with.
 *
 * @param origin name of the log, which is the first line of each checkpoint and the name of the key
 * @param key name, id and public key in the form of c2sp.org/signed-note
 * @param publicKey the Ed25519 public key alone (RFC 8032), Base64
 * @param first position of the first event of the log: the one of index 0
 * @param address where the log is asked, as everybody reaches it
 */
public record LogKey(String origin, String key, String publicKey, long first, String address) {}
