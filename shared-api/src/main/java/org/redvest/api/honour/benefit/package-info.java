/** 礼遇, 荣誉卡: benefits of an incentive plan (激励方案), who is entitled to them, and the rules of honour cards. */
@NullMarked
package org.redvest.api.honour.benefit;

import org.jspecify.annotations.NullMarked;
