/** The driver of a run: subjects, phases, report and charts. */
@NullMarked
package org.redvest.benchmarks.run;

import org.jspecify.annotations.NullMarked;
