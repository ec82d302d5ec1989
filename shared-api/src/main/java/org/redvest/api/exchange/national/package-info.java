/** What this ledger and the national volunteer information system (全国志愿服务信息系统) have of the same people: compared, and told. */
@NullMarked
package org.redvest.api.exchange.national;

import org.jspecify.annotations.NullMarked;
