/** What can be asked about attendance. */
@NullMarked
package org.redvest.api.service.attendance.query;

import org.jspecify.annotations.NullMarked;
