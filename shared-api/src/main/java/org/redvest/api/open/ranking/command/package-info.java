/** Freezing a ranking. */
@NullMarked
package org.redvest.api.open.ranking.command;

import org.jspecify.annotations.NullMarked;
