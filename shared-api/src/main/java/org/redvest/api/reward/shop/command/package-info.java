/** What can be asked of reward items and redemptions. */
@NullMarked
package org.redvest.api.reward.shop.command;

import org.jspecify.annotations.NullMarked;
