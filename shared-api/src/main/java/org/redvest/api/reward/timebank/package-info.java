/** 时间银行: rules, ledgers and legs of stored time, and messages between banks. */
@NullMarked
package org.redvest.api.reward.timebank;

import org.jspecify.annotations.NullMarked;
