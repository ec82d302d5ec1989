/** 礼遇, 荣誉卡: who gets which honour card for which hours, what an incentive plan offers, and who used it. */
@NullMarked
package org.redvest.command.honour.benefit;

import org.jspecify.annotations.NullMarked;
