/** Commendations, brands, stories and the honour wall. */
@NullMarked
package org.redvest.web.honour;

import org.jspecify.annotations.NullMarked;
