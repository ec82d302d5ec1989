/** 礼遇, 荣誉卡: what is offered to whom, who is entitled to it, and how often is it used? */
@NullMarked
@Reads({"facts.honour", "facts.organisation", "facts.person", "facts.service"})
package org.redvest.query.honour.benefit;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
