@NullMarked
package org.redvest.benchmarks.run;

import org.jspecify.annotations.NullMarked;
