/** 星级: which rules of stars are there, who holds which star, who could, and what is missing? */
@NullMarked
@Reads({"facts.honour", "facts.person", "facts.service"})
package org.redvest.query.honour.star;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
