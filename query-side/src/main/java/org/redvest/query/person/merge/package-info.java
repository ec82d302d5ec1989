/** Which volunteers may be one person, and what was decided about them? */
@NullMarked
@Reads({"facts.person", "facts.service"})
package org.redvest.query.person.merge;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
