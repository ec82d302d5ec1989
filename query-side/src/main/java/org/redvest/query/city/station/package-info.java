/** 驿站: where are the stations, who serves there, and who looks after which block? */
@NullMarked
@Reads("facts.station")
package org.redvest.query.city.station;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
