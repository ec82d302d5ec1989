/** What every feature of this side stands on: sending commands, idempotency, keys, schedules. */
@NullMarked
package org.redvest.command.platform;

import org.jspecify.annotations.NullMarked;
