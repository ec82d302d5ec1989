/** 点单、派单、接单、评单: who needs help, how far is it, and how did they find it? */
@NullMarked
@Reads({"facts.order", "facts.organisation", "facts.person", "facts.station"})
package org.redvest.query.service.order;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
