/** What is known of stations (驿站), whichever question asks: where they are, what is said of them, and that they closed. */
@NullMarked
package org.redvest.query.facts.station;

import org.jspecify.annotations.NullMarked;
