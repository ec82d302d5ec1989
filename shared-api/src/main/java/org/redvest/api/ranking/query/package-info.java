/** Rankings of districts, streets and communities. */
@NullMarked
package org.redvest.api.ranking.query;

import org.jspecify.annotations.NullMarked;
