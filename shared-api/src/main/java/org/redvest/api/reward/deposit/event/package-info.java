/** What happened to deposits. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.reward.deposit.event;

import org.jspecify.annotations.NullMarked;
