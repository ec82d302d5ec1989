/** What happened to points, reward items and redemptions. Class names are stored types: frozen. */
@NullMarked
package org.redvest.api.points.event;

import org.jspecify.annotations.NullMarked;
