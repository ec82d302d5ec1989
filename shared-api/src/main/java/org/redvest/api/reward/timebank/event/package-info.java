/** What happened to time banks, time accounts and relations. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.reward.timebank.event;

import org.jspecify.annotations.NullMarked;
