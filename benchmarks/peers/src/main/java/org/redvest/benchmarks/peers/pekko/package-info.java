/** Pekko Persistence on its JDBC plugin: an actor for each volunteer. */
@NullMarked
package org.redvest.benchmarks.peers.pekko;

import org.jspecify.annotations.NullMarked;
