/** Questions about brands and themes. */
@NullMarked
package org.redvest.api.honour.brand.query;

import org.jspecify.annotations.NullMarked;
