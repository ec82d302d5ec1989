/** The command, the event and the two rules that every peer has. */
@NullMarked
package org.redvest.benchmarks.peers.hours;

import org.jspecify.annotations.NullMarked;
