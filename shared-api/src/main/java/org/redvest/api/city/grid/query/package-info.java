/** Questions about the grid (网格) below the community. */
@NullMarked
package org.redvest.api.city.grid.query;

import org.jspecify.annotations.NullMarked;
