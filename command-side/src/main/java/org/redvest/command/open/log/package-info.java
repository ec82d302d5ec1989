/** A log that an outsider can verify: its Merkle tree, checkpoints, proofs, and the ledger held against them. */
@NullMarked
package org.redvest.command.open.log;

import org.jspecify.annotations.NullMarked;
