package org.redvest.command.open.log;

import java.util.Arrays;

/**
 * Up to 256 hashes side by side, in the form of c2sp.org/tlog-tiles: of leaves at level 0, of whole tiles of the level beneath
 * above it. The subtrees between two levels follow from it, so that a tree takes 32 bytes and an eighth for each leaf.
 */
final class Tile {

    /** Levels of the tree that a tile spans. */
    static final int HEIGHT = 8;

    /** Hashes of a full tile. */
    static final int WIDTH = 1 << HEIGHT;

    private byte[] hashes;

    /** A tile of these hashes, one after the other. */
    Tile(byte[] hashes) {
        this.hashes = hashes;
    }

    void add(byte[] hash) {
        int end = hashes.length;
        hashes = Arrays.copyOf(hashes, end + Hashes.BYTES);
        System.arraycopy(hash, 0, hashes, end, Hashes.BYTES);
    }

    byte[] hashes() {
        return hashes.clone();
    }

    boolean isFull() {
        return hashes.length == WIDTH * Hashes.BYTES;
    }

    /** Whether it has that hash. */
    boolean reaches(int height, int index) {
        return (index + 1) << height <= hashes.length / Hashes.BYTES;
    }

    /**
     * The hash over 2^height of its hashes.
     *
     * @param height 0 for one of its own
     * @param index which one of this height, from 0
     * @throws IndexOutOfBoundsException where the tile does not reach so far yet
     */
    byte[] hash(int height, int index) {
        return height == 0
                ? Arrays.copyOfRange(hashes, requireThere(index) * Hashes.BYTES, (index + 1) * Hashes.BYTES)
                : Hashes.node(hash(height - 1, 2 * index), hash(height - 1, 2 * index + 1));
    }

    private int requireThere(int index) {
        if (index >= hashes.length / Hashes.BYTES) {
            throw new IndexOutOfBoundsException("The tile has %d hashes".formatted(hashes.length / Hashes.BYTES));
        }
        return index;
    }
}
