/** Delegations of authority: what may be granted, and whether whoever sends a command holds what it needs. */
@NullMarked
package org.redvest.command.city.authority;

import org.jspecify.annotations.NullMarked;
