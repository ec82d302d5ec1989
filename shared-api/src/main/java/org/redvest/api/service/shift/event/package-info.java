/** What happened to shifts. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.service.shift.event;

import org.jspecify.annotations.NullMarked;
