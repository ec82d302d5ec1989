/** 异议、更正、撤销: what disputes over certified hours are there, and what has become of them? */
@NullMarked
@Reads({"facts.person", "facts.service"})
package org.redvest.query.service.hours;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
