/** Stations of the city, who serves there, and the blocks and roads that units look after. */
@NullMarked
package org.redvest.web.station;

import org.jspecify.annotations.NullMarked;
