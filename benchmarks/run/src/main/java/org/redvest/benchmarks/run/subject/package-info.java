/** RedVest as a subject of the measurements: the whole standalone application in a JVM of its own, under load. */
@NullMarked
package org.redvest.benchmarks.run.subject;

import org.jspecify.annotations.NullMarked;
