/** What can be asked about points, reward items and redemptions. */
@NullMarked
package org.redvest.api.reward.points.command;

import org.jspecify.annotations.NullMarked;
