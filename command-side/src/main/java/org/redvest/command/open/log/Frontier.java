package org.redvest.command.open.log;

import java.util.ArrayDeque;
import java.util.Deque;

/** The root of a tree whose leaves come one after the other: it keeps one hash for each whole subtree, O(log n) of them. */
final class Frontier {

    /** Of whole subtrees, the smallest first. */
    private final Deque<byte[]> subtrees = new ArrayDeque<>();

    private long size;

    void add(byte[] leaf) {
        byte[] hash = leaf;
        for (long full = size; (full & 1) == 1; full >>= 1) {
            hash = Hashes.node(subtrees.pop(), hash);
        }
        subtrees.push(hash);
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        return subtrees.stream()
                .reduce((right, left) -> Hashes.node(left, right))
                .orElseGet(Hashes::ofNothing);
    }
}
