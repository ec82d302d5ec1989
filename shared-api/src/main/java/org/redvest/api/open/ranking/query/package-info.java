/** Rankings of districts, streets and communities. */
@NullMarked
package org.redvest.api.open.ranking.query;

import org.jspecify.annotations.NullMarked;
