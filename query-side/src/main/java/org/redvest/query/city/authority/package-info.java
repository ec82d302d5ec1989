/** Who held which authority when, what they did with it, and about whom it lets them read. */
@NullMarked
@Reads({"facts.log", "facts.person", "facts.programme", "facts.service"})
package org.redvest.query.city.authority;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
