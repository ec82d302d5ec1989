/** What is asked of the grid (网格). */
@NullMarked
package org.redvest.api.city.grid.command;

import org.jspecify.annotations.NullMarked;
