@NullMarked
package org.redvest.benchmarks.run.subject;

import org.jspecify.annotations.NullMarked;
