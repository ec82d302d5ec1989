/** What can be asked about calendar addresses. */
@NullMarked
package org.redvest.api.service.calendar.command;

import org.jspecify.annotations.NullMarked;
