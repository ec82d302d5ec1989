/** The grid below the community (网格): its units as a tree, and who looks after them. */
@NullMarked
package org.redvest.web.grid;

import org.jspecify.annotations.NullMarked;
