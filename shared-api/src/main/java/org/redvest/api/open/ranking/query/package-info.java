/** Rankings of divisions and organisations, those that were frozen, and what came after. */
@NullMarked
package org.redvest.api.open.ranking.query;

import org.jspecify.annotations.NullMarked;
