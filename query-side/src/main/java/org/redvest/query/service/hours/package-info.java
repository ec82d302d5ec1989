/** 申报、异议、更正、撤销: what was reported by volunteers or disputed of certified hours, and what has become of it? */
@NullMarked
@Reads({"facts.log", "facts.organisation", "facts.person", "facts.service"})
package org.redvest.query.service.hours;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
