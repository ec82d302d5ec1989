package org.redvest.command.open.log;

import java.util.Base64;
import java.util.List;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.open.log.ConsistencyProof;
import org.redvest.api.open.log.InclusionProof;
import org.redvest.api.open.log.LogProof;
import org.springframework.stereotype.Component;

/** Proofs about the tree, of every size that it had. */
@Component
class Proofs {

    private final LogTree tree;
    private final Checkpoints checkpoints;

    Proofs(LogTree tree, Checkpoints checkpoints) {
        this.tree = tree;
        this.checkpoints = checkpoints;
    }

    /**
     * That the event at a position is in the log of the first checkpoint behind it.
     *
     * @throws Refusal {@link Problem#UNKNOWN_LOG_ENTRY} where none has been published behind it, {@link Problem#LOG_ALTERED}
     */
    LogProof of(long position) {
        long index = position - tree.extent().first();
        if (index < 0) {
            throw new Refusal(Problem.UNKNOWN_LOG_ENTRY);
        }
        Checkpoints.Published behind =
                checkpoints.after(index).orElseThrow(() -> new Refusal(Problem.UNKNOWN_LOG_ENTRY));
        if (behind.size() > tree.size()) {
            throw new Refusal(Problem.LOG_ALTERED);
        }
        MerkleTree at = tree.tree();
        return new LogProof(
                position,
                index,
                base64(at.leaf(index)),
                behind.size(),
                base64(at.inclusion(index, behind.size())),
                behind.note(),
                null,
                null);
    }

    /**
     * That a leaf is in the tree of a size.
     *
     * @throws Refusal {@link Problem#LOG_SHORTER}, {@link Problem#LOG_INDEX_BEYOND_SIZE}
     */
    InclusionProof inclusion(long index, long size) {
        requireSealed(size);
        if (index >= size) {
            throw new Refusal(Problem.LOG_INDEX_BEYOND_SIZE);
        }
        MerkleTree at = tree.tree();
        return new InclusionProof(
                index, size, base64(at.leaf(index)), base64(at.root(size)), base64(at.inclusion(index, size)));
    }

    /**
     * That the tree of a size is the beginning of that of another.
     *
     * @throws Refusal {@link Problem#LOG_SHORTER}, {@link Problem#LOG_SIZES_REVERSED}
     */
    ConsistencyProof consistency(long from, long to) {
        requireSealed(to);
        if (from > to) {
            throw new Refusal(Problem.LOG_SIZES_REVERSED);
        }
        MerkleTree at = tree.tree();
        return new ConsistencyProof(
                from, to, base64(at.root(from)), base64(at.root(to)), base64(at.consistency(from, to)));
    }

    private void requireSealed(long size) {
        if (size > tree.size()) {
            throw new Refusal(Problem.LOG_SHORTER);
        }
    }

    private static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }

    private static List<String> base64(List<byte[]> path) {
        return path.stream().map(Proofs::base64).toList();
    }
}
