package org.redvest.command.open.log;

import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs of a Merkle tree (RFC 9162 section 2.1), of any size up to the number of its leaves: a log that grows has
 * been each of its smaller trees. It asks for O(log n) hashes of whole subtrees.
 */
final class MerkleTree {

    private final Subtrees subtrees;

    MerkleTree(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** Where the hashes of whole subtrees come from. */
    @FunctionalInterface
    interface Subtrees {

        /**
         * The hash over 2^level leaves.
         *
         * @param level 0 for a leaf
         * @param index which one of the level, from 0
         */
        byte[] hash(int level, long index);
    }

    /** The hash of a leaf. */
    byte[] leaf(long index) {
        return subtrees.hash(0, index);
    }

    /** The hash of the tree of the first so many leaves. */
    byte[] root(long size) {
        return size == 0 ? Hashes.ofNothing() : hash(0, size);
    }

    /** PATH(m, D_n): the hashes that lead from a leaf to the root, the lowest first. */
    List<byte[]> inclusion(long index, long size) {
        List<byte[]> path = new ArrayList<>();
        include(index, 0, size, path);
        return path;
    }

    private void include(long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + largestPowerOfTwoBelow(to - from);
        if (index < middle) {
            include(index, from, middle, path);
            path.add(hash(middle, to));
        } else {
            include(index, middle, to, path);
            path.add(hash(from, middle));
        }
    }

    /** PROOF(m, D_n): the hashes from which the roots of both sizes follow, the lowest first. */
    List<byte[]> consistency(long earlier, long later) {
        List<byte[]> path = new ArrayList<>();
        join(earlier, 0, later, true, path);
        return path;
    }

    /** SUBPROOF; whether the earlier tree is one subtree, which its root tells already. */
    private void join(long earlier, long from, long to, boolean known, List<byte[]> path) {
        if (earlier == to) {
            if (!known) {
                path.add(hash(from, to));
            }
            return;
        }
        long middle = from + largestPowerOfTwoBelow(to - from);
        if (earlier <= middle) {
            join(earlier, from, middle, known, path);
            path.add(hash(middle, to));
        } else {
            join(earlier, middle, to, false, path);
            path.add(hash(from, middle));
        }
    }

    private byte[] hash(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return subtrees.hash(level, from >> level);
        }
        long middle = from + largestPowerOfTwoBelow(leaves);
        return Hashes.node(hash(from, middle), hash(middle, to));
    }

    private static long largestPowerOfTwoBelow(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
