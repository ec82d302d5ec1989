/** What happened to reward items and redemptions. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.reward.shop.event;

import org.jspecify.annotations.NullMarked;
