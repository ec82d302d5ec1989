/** Dated figures of a city: rates, caps and periods are data in the log, never constants. */
@NullMarked
package org.redvest.api.city.policy;

import org.jspecify.annotations.NullMarked;
