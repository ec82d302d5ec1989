/** 驿站: stations, the teams that dock to them, and the blocks and roads that units look after. */
@NullMarked
package org.redvest.command.city.station;

import org.jspecify.annotations.NullMarked;
