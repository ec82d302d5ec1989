/** What can be asked of time banks, time accounts and relations. */
@NullMarked
package org.redvest.api.reward.timebank.command;

import org.jspecify.annotations.NullMarked;
