/** What happened to calendar addresses. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.service.calendar.event;

import org.jspecify.annotations.NullMarked;
