/** RedVest upgraded from one release to the next while it serves, with real processes. */
@org.jspecify.annotations.NullMarked
package org.redvest.benchmarks.upgrade;
