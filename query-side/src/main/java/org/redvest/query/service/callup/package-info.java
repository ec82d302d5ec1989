/** 应急召集: who is called up, for what, and how many places are left? */
@NullMarked
@Reads({"facts.person", "facts.programme"})
package org.redvest.query.service.callup;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
