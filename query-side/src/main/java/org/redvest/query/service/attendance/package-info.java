/** Who was at a shift, from when to when, what shows it, and what is still to be said about it? */
@NullMarked
@Reads({"facts.person", "facts.programme"})
package org.redvest.query.service.attendance;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
