/** 爱心超市: what is exchanged for points, and on what terms. */
@NullMarked
package org.redvest.api.reward.shop;

import org.jspecify.annotations.NullMarked;
