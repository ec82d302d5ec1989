/** Histories, event by event: of a volunteer, of a project, a shift or a station. */
@NullMarked
package org.redvest.api.open.history.query;

import org.jspecify.annotations.NullMarked;
