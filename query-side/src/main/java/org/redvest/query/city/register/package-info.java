/** Which organisations and policies are on record? */
@NullMarked
@Reads("facts.organisation")
package org.redvest.query.city.register;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
