/** What happened to somebody or something, in order, who did what, and how did it stand as of any two instants? */
@NullMarked
@Asks("city.authority")
@Reads({"facts.person", "facts.programme", "facts.service", "facts.log"})
package org.redvest.query.open.history;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Asks;
import org.redvest.query.platform.projecting.Reads;
