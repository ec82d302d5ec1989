/** Where the stations are, who serves there and when, and who looks after which block. */
@NullMarked
package org.redvest.api.city.station.query;

import org.jspecify.annotations.NullMarked;
