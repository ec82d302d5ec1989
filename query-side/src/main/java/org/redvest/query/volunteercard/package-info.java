/** Who is this volunteer? */
@NullMarked
@Reads({"facts.person", "facts.service"})
package org.redvest.query.volunteercard;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
