/** 爱心超市: reward items, stock, redemptions with a pick-up code. */
@NullMarked
package org.redvest.command.reward.shop;

import org.jspecify.annotations.NullMarked;
