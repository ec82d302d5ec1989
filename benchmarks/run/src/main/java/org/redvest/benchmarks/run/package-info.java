/** The driver: starts the database and the subjects, takes the measures one after the other, and writes the report. */
@NullMarked
package org.redvest.benchmarks.run;

import org.jspecify.annotations.NullMarked;
