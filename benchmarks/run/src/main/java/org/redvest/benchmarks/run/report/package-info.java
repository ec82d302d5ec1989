/** What was measured, as figures, sentences, tables and charts. */
@NullMarked
package org.redvest.benchmarks.run.report;

import org.jspecify.annotations.NullMarked;
