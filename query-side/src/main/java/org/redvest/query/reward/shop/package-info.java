/** 爱心超市: what is on the shelf, and what became of a redemption? */
@NullMarked
package org.redvest.query.reward.shop;

import org.jspecify.annotations.NullMarked;
