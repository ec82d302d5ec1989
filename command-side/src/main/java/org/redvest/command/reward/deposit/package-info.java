/** 互助存折: goods and service that are deposited for points, taken in by one person and checked by another. */
@NullMarked
package org.redvest.command.reward.deposit;

import org.jspecify.annotations.NullMarked;
