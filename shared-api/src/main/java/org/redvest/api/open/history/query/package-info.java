/** The history of one volunteer, event by event. */
@NullMarked
package org.redvest.api.open.history.query;

import org.jspecify.annotations.NullMarked;
