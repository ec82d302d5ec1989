/** 时间银行: service stored as time, drawn, given and closed; who is related to whom. */
@NullMarked
package org.redvest.command.reward.timebank;

import org.jspecify.annotations.NullMarked;
