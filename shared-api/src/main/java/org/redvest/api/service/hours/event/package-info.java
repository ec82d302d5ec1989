/** What happened to hours. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.service.hours.event;

import org.jspecify.annotations.NullMarked;
