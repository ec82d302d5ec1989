/** Which volunteers may be one person, and what was decided about them? */
@NullMarked
package org.redvest.query.merge;

import org.jspecify.annotations.NullMarked;
