/** 监督: what did a spot-check draw, what does a rule over the log find, and what came of it? */
@NullMarked
@Reads({"facts.person", "facts.programme", "facts.service"})
package org.redvest.query.service.scrutiny;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
