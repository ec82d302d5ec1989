/** What happened to organisations. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.city.organisation.event;

import org.jspecify.annotations.NullMarked;
