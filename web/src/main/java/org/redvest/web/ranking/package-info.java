/** Rankings of divisions and organisations, and those that were frozen. */
@NullMarked
package org.redvest.web.ranking;

import org.jspecify.annotations.NullMarked;
