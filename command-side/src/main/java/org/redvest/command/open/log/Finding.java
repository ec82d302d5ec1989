package org.redvest.command.open.log;

/** How the ledger can differ from what was sealed of it. */
enum Finding {
    /** The event is another than the one that was sealed here: its row was edited, or changed places with another. */
    ALTERED,
    /** There is no event any more. */
    MISSING,
    /** The tree up to here is not the one that was signed and published. */
    CHECKPOINT,
    /** The tiles of the tree do not follow from its leaves: proofs would lead nowhere. */
    TREE
}
