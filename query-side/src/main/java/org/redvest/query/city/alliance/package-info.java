/** 联盟: which organisations work together, and since when? */
@NullMarked
@Reads("facts.organisation")
package org.redvest.query.city.alliance;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
