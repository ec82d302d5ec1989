/** 对账: how does each person stand in another system's export and in this ledger? */
@NullMarked
@Reads({"facts.person", "facts.service"})
package org.redvest.query.exchange.national;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
