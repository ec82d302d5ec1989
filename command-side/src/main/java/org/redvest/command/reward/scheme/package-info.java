/** 积分方案: the points schemes of communities, and which of them credits a service. */
@NullMarked
package org.redvest.command.reward.scheme;

import org.jspecify.annotations.NullMarked;
