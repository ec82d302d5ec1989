/** What can be asked of deposits. */
@NullMarked
package org.redvest.api.reward.deposit.command;

import org.jspecify.annotations.NullMarked;
