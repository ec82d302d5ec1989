/** 时间银行: banks and their rules, the proof of their books, statements of accounts, messages to other banks. */
@NullMarked
package org.redvest.api.reward.timebank.query;

import org.jspecify.annotations.NullMarked;
