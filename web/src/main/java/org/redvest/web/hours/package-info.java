/** What a volunteer served: what counts, what waits, what was refused, and what they report themselves. */
@NullMarked
package org.redvest.web.hours;

import org.jspecify.annotations.NullMarked;
