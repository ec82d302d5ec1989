/** A city's whole ledger, made from a seed and written at bulk speed: real events that obey every rule of the ledger. */
@NullMarked
package org.redvest.benchmarks.city;

import org.jspecify.annotations.NullMarked;
