/** 时间银行: which banks are there, do their books sum to zero, and what is in an account? */
@NullMarked
@Reads("facts.person")
package org.redvest.query.reward.timebank;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
