/** 积分, 爱心超市 and 积分兑换: points, reward items and redemptions. */
@NullMarked
package org.redvest.api.reward.points;

import org.jspecify.annotations.NullMarked;
