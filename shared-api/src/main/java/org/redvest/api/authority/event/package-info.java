/** What happened to delegations. Class names are stored types: frozen. */
@NullMarked
package org.redvest.api.authority.event;

import org.jspecify.annotations.NullMarked;
