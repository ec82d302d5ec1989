/** What had this person agreed to at an instant? */
@NullMarked
@Reads("facts.person")
package org.redvest.query.person.consent;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
