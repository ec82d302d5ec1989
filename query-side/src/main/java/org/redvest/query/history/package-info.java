/** What happened to a volunteer, in order? */
@NullMarked
package org.redvest.query.history;

import org.jspecify.annotations.NullMarked;
