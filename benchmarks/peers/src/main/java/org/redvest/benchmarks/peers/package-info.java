/** The same command on other ways of keeping it: what they share, and the program that runs one of them. */
@NullMarked
package org.redvest.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
