/** 积分方案: what service, professional service and goods give in a community, and for how long. */
@NullMarked
package org.redvest.api.reward.scheme;

import org.jspecify.annotations.NullMarked;
