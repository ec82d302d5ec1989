/** What happened to a volunteer, to a project, a shift or a station, in order? */
@NullMarked
@Reads({"facts.person", "facts.programme", "facts.log"})
package org.redvest.query.open.history;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
