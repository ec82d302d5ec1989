/** Files of a city's offices, read row by row into commands. */
@NullMarked
package org.redvest.command.imports;

import org.jspecify.annotations.NullMarked;
