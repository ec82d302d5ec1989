/** 联盟: organisations that work together, which join and leave on a date. */
@NullMarked
package org.redvest.command.city.alliance;

import org.jspecify.annotations.NullMarked;
