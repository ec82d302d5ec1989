package org.redvest.command.open.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes of a Merkle tree (RFC 9162 section 2.1.1), of 32 bytes each. */
final class Hashes {

    /** Bytes of a hash. */
    static final int BYTES = 32;

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Hashes() {}

    /** SHA-256 of bytes one after the other. */
    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Of a leaf that holds these data. */
    static byte[] leaf(byte[] data) {
        return sha256(LEAF, data);
    }

    /** Of a node over two. */
    static byte[] node(byte[] left, byte[] right) {
        return sha256(NODE, left, right);
    }

    /** Of no leaf at all. */
    static byte[] ofNothing() {
        return sha256();
    }
}
