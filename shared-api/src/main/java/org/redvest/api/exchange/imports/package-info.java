/** Files of a city's offices that become commands, row by row. */
@NullMarked
package org.redvest.api.exchange.imports;

import org.jspecify.annotations.NullMarked;
