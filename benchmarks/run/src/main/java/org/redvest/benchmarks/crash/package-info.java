/** What is acknowledged stays: processes, backends and servers are killed, and the ledger is held to its word. */
@NullMarked
package org.redvest.benchmarks.crash;

import org.jspecify.annotations.NullMarked;
