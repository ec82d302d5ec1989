/** Requests that nobody should send, made from an API description, and what an answer to one has to be. */
@NullMarked
package org.redvest.benchmarks.fuzz;

import org.jspecify.annotations.NullMarked;
