/** 积分: credits, reward items, redemptions. */
@NullMarked
package org.redvest.command.points;

import org.jspecify.annotations.NullMarked;
