/** The floor: one row inserted by a command and nothing decided. */
@NullMarked
package org.redvest.benchmarks.peers.raw;

import org.jspecify.annotations.NullMarked;
