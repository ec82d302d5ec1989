/** 监督: which records did a spot-check draw, and what was found of them? */
@NullMarked
@Reads({"facts.person", "facts.service"})
package org.redvest.query.service.scrutiny;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
