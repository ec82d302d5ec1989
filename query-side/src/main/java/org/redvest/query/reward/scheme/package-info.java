/** 积分方案: which points schemes are there, and what are their rules? */
@NullMarked
package org.redvest.query.reward.scheme;

import org.jspecify.annotations.NullMarked;
