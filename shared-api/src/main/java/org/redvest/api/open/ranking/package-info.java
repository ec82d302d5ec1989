/** 排行: how divisions and organisations are compared, and rankings that were frozen. */
@NullMarked
package org.redvest.api.open.ranking;

import org.jspecify.annotations.NullMarked;
