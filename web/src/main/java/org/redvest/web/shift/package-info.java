/** Shifts in which one can serve, and signing up for one. */
@NullMarked
package org.redvest.web.shift;

import org.jspecify.annotations.NullMarked;
