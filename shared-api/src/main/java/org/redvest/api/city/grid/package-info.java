/** 网格: what commands and events about the grid below the community have in common. */
@NullMarked
package org.redvest.api.city.grid;

import org.jspecify.annotations.NullMarked;
