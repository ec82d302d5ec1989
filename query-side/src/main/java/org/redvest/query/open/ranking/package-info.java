/** How do districts, streets and communities compare? */
@NullMarked
@Reads("facts.service")
package org.redvest.query.open.ranking;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
