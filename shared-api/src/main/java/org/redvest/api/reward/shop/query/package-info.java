/** 爱心超市: what is on the shelf, and what became of a redemption. */
@NullMarked
package org.redvest.api.reward.shop.query;

import org.jspecify.annotations.NullMarked;
