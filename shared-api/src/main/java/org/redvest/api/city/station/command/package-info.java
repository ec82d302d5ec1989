/** What can be asked for about stations, the teams that dock to them, and blocks. */
@NullMarked
package org.redvest.api.city.station.command;

import org.jspecify.annotations.NullMarked;
