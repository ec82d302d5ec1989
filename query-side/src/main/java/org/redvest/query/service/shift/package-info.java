/** When and where can one serve, how many places are left, and who comes? */
@NullMarked
@Reads({"facts.person", "facts.programme"})
package org.redvest.query.service.shift;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
