/** Whose map lies under the pages' points. */
@NullMarked
package org.redvest.web.tiles;

import org.jspecify.annotations.NullMarked;
