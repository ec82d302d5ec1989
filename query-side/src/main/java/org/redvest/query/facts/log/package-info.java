/** The log as it is read by whom it names and by the authority under which it was written. */
@NullMarked
package org.redvest.query.facts.log;

import org.jspecify.annotations.NullMarked;
