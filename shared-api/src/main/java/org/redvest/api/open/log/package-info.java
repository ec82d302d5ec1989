/** The Merkle tree over the log, and what an outsider verifies it with (RFC 9162; c2sp.org/tlog-checkpoint). */
@NullMarked
package org.redvest.api.open.log;

import org.jspecify.annotations.NullMarked;
