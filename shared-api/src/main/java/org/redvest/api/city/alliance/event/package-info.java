/** What happened to alliances. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.city.alliance.event;

import org.jspecify.annotations.NullMarked;
