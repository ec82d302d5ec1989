/** What happened to hours. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.hours.event;

import org.jspecify.annotations.NullMarked;
