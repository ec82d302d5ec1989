/** Who is this volunteer? */
@NullMarked
@Reads({"facts.person", "facts.service"})
package org.redvest.query.person.card;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
