/** What auditors reconstruct: histories, event by event, of a volunteer and of what is no person; all that somebody did. */
@NullMarked
package org.redvest.api.open.history.query;

import org.jspecify.annotations.NullMarked;
