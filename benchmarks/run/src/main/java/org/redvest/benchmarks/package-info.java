/** What RedVest costs and what it holds: measured, in one documented run. */
@NullMarked
package org.redvest.benchmarks;

import org.jspecify.annotations.NullMarked;
