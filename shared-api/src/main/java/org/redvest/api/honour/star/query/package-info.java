/** Questions about stars (星级). */
@NullMarked
package org.redvest.api.honour.star.query;

import org.jspecify.annotations.NullMarked;
