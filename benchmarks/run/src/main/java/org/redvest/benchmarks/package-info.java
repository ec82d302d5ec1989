/** What all benchmarks use. */
@NullMarked
package org.redvest.benchmarks;

import org.jspecify.annotations.NullMarked;
