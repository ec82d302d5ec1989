@NullMarked
package org.redvest.benchmarks.run.report;

import org.jspecify.annotations.NullMarked;
