/** Drives an operation with many callers and says how long each waited. */
@NullMarked
package org.redvest.benchmarks.load;

import org.jspecify.annotations.NullMarked;
