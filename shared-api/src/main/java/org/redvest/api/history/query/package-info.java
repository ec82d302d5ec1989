/** The history of one volunteer, event by event. */
@NullMarked
package org.redvest.api.history.query;

import org.jspecify.annotations.NullMarked;
