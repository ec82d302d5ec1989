/** Message DB: an event store in functions of the database. */
@NullMarked
package org.redvest.benchmarks.peers.messagedb;

import org.jspecify.annotations.NullMarked;
