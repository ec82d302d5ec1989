/** Axon Framework as its starter configures it. */
@NullMarked
package org.redvest.benchmarks.peers.axon;

import org.jspecify.annotations.NullMarked;
