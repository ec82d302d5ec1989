package org.redvest.command.open.log;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes what has been recorded since into the tree, in portions, and publishes what the tree is when that is due. */
@Component
class Sealing {

    /** Events of one transaction: some megabytes of memory, some tenths of a second. */
    static final int PORTION = 4_096;

    /**
     * So many times as long as a full portion took nothing is sealed: however much there is, it takes commands a tenth of one
     * processor at most.
     */
    private static final int REST = 9;

    private final RawLog log;
    private final LogTree tree;
    private final Salts salts;
    private final Checkpoints checkpoints;
    private final TransactionOperations transactions;

    Sealing(RawLog log, LogTree tree, Salts salts, Checkpoints checkpoints, TransactionOperations transactions) {
        this.log = log;
        this.tree = tree;
        this.salts = salts;
        this.checkpoints = checkpoints;
        this.transactions = transactions;
    }

    /**
     * Seals up to the end of the log. Several processes may try at once: each portion is sealed by one of them.
     *
     * @param stopping tells that this process is about to end: the next portion is another's
     * @throws IllegalStateException where an event is missing: nothing behind it is sealed until somebody has looked
     */
    void seal(BooleanSupplier stopping) {
        boolean more = true;
        while (more && !stopping.getAsBoolean()) {
            long begun = System.nanoTime();
            more = Boolean.TRUE.equals(transactions.execute(transaction -> portion() == PORTION));
            if (more) {
                LockSupport.parkNanos(REST * (System.nanoTime() - begun));
            }
        }
    }

    private int portion() {
        long size = tree.sizeToAddTo();
        List<RawEvent> events = log.from(log.first() + size, PORTION);
        for (int i = 0; i < events.size(); i++) {
            long expected = log.first() + size + i;
            if (events.get(i).position() != expected) {
                throw new IllegalStateException(
                        "No event is at position %d and there are later ones: the ledger was altered"
                                .formatted(expected));
            }
        }
        if (!events.isEmpty()) {
            tree.add(size, events.stream().map(salts::leaf).toList());
        }
        if (events.size() < PORTION) {
            checkpoints.publishWhenDue(size + events.size());
        }
        return events.size();
    }
}
