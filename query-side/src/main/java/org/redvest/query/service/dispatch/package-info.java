/** 外派: who was sent out of town, where to, when and what for? */
@NullMarked
@Reads({"facts.dispatch", "facts.organisation", "facts.person"})
package org.redvest.query.service.dispatch;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
