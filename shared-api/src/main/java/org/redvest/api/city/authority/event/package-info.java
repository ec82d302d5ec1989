/** What happened to delegations. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.city.authority.event;

import org.jspecify.annotations.NullMarked;
