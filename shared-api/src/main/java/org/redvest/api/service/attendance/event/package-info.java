/** What happened to the attendance of a shift. */
@NullMarked
package org.redvest.api.service.attendance.event;

import org.jspecify.annotations.NullMarked;
