/** What can be asked about delegations. */
@NullMarked
package org.redvest.api.authority.command;

import org.jspecify.annotations.NullMarked;
