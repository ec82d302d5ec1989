/** 互助存折: goods and professional service that give points. */
@NullMarked
package org.redvest.api.reward.deposit;

import org.jspecify.annotations.NullMarked;
