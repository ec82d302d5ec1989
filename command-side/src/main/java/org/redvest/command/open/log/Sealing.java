package org.redvest.command.open.log;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes what has been recorded since into the tree, in portions, and publishes what the tree is when that is due. */
@Component
class Sealing {

    /** Events of one portion. */
    static final int PORTION = 4_096;

    private final RawLog log;
    private final LogTree tree;
    private final Salts salts;
    private final LogKeys keys;
    private final Checkpoints checkpoints;
    private final TransactionOperations transactions;

    Sealing(
            RawLog log,
            LogTree tree,
            Salts salts,
            LogKeys keys,
            Checkpoints checkpoints,
            TransactionOperations transactions) {
        this.log = log;
        this.tree = tree;
        this.salts = salts;
        this.keys = keys;
        this.checkpoints = checkpoints;
        this.transactions = transactions;
    }

    /**
     * Seals a portion. Several processes may try at once: one of them seals it, the others leave it alone. The ledger is read before
     * the tree is held: it may be on an Axon Server that does not answer.
     *
     * @return whether more may be left
     * @throws IllegalStateException where an event is missing, or the last one that was sealed is not in the ledger any more, or the log
     *     has another name: nothing is sealed until somebody has looked
     */
    boolean portion() {
        LogTree.Extent before = begun();
        List<RawEvent> events = log.from(before.next(), PORTION);
        requireUnbroken(before, events);
        List<byte[]> leaves = events.stream().map(salts::leaf).toList();
        boolean more = RawLog.mayGoOn(events, PORTION);
        transactions.executeWithoutResult(transaction -> {
            if (!tree.extentToAddTo().equals(before)) {
                return;
            }
            if (!leaves.isEmpty()) {
                tree.add(before.size(), leaves);
            }
            if (!more) {
                checkpoints.publishWhenDue(before.size() + leaves.size());
            }
        });
        return more;
    }

    /** Where the tree is, which belongs to the log of this name. */
    private LogTree.Extent begun() {
        LogTree.Extent extent = tree.extent();
        if (extent.origin() == null) {
            transactions.executeWithoutResult(transaction -> {
                if (tree.extentToAddTo().origin() == null) {
                    tree.begin(keys.origin(), log.first());
                }
            });
            extent = tree.extent();
        }
        if (!keys.origin().equals(extent.origin())) {
            throw new IllegalStateException(
                    "The log is %s, and is set to be %s: set redvest.log.origin back, or begin anew"
                            .formatted(extent.origin(), keys.origin()));
        }
        return extent;
    }

    private void requireUnbroken(LogTree.Extent before, List<RawEvent> events) {
        if (before.size() > 0) {
            List<byte[]> sealed = tree.leaves(before.size() - 1, 1);
            boolean there = log.from(before.next() - 1, 1).stream()
                    .filter(last -> last.position() == before.next() - 1)
                    .flatMap(last -> Stream.of(salts.leaf(last)))
                    .anyMatch(leaf -> sealed.size() == 1 && Arrays.equals(leaf, sealed.getFirst()));
            if (!there) {
                throw new IllegalStateException(
                        "At position %d is not the event that was sealed: the ledger was altered"
                                .formatted(before.next() - 1));
            }
        }
        for (int i = 0; i < events.size(); i++) {
            long expected = before.next() + i;
            if (events.get(i).position() != expected) {
                throw new IllegalStateException(
                        "No event is at position %d and there are later ones: the ledger was altered"
                                .formatted(expected));
            }
        }
    }

    /**
     * Ends the log whose name is not the one that is set any more, and begins one of that name behind the last hole of the ledger, with
     * its first event where it has none. What was published of the former one is kept; it is proven by whoever kept it alone.
     *
     * @return whether one was begun: the name that the log has, or that one had before, begins nothing
     */
    boolean beginAnew() {
        String origin = keys.origin();
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            LogTree.Extent former = tree.extentToAddTo();
            boolean begins = former.origin() != null && !origin.equals(former.origin()) && !checkpoints.knows(origin);
            if (begins) {
                tree.begin(origin, log.firstUnbroken());
            }
            return begins;
        }));
    }
}
