/** Who is this volunteer, and who are those of a division? */
@NullMarked
@Reads({"facts.person", "facts.service"})
package org.redvest.query.person.card;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
