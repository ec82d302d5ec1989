/** What happened to delegations. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.authority.event;

import org.jspecify.annotations.NullMarked;
