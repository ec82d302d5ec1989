/** Automations: what the city's rules do by themselves when something happened, and what becomes of it when they cannot. */
@NullMarked
package org.redvest.command.automation;

import org.jspecify.annotations.NullMarked;
