/** Who is this volunteer? */
@NullMarked
@Asks("city.authority")
@Reads({"facts.person", "facts.service"})
package org.redvest.query.person.card;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Asks;
import org.redvest.query.platform.projecting.Reads;
