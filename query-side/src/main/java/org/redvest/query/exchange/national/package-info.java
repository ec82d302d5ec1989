/** 对账, 交换: how does each person stand in another system's export and in this ledger, and what is other systems sent? */
@NullMarked
@Reads({"facts.person", "facts.service"})
package org.redvest.query.exchange.national;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
