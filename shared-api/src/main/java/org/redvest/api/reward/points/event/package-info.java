/** What happened to points, reward items and redemptions. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.reward.points.event;

import org.jspecify.annotations.NullMarked;
