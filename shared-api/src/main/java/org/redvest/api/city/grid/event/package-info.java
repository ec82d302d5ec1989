/** What happened to the grid. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.city.grid.event;

import org.jspecify.annotations.NullMarked;
