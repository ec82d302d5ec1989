/** What is asked of benefits and honour cards. */
@NullMarked
package org.redvest.api.honour.benefit.command;

import org.jspecify.annotations.NullMarked;
