/** Files of a city's offices, read row by row into commands. */
@NullMarked
package org.redvest.command.exchange.imports;

import org.jspecify.annotations.NullMarked;
