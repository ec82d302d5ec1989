/** What can be asked about delegations. */
@NullMarked
package org.redvest.api.city.authority.command;

import org.jspecify.annotations.NullMarked;
