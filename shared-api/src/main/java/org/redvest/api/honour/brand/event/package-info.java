/** What became of brands and themes. */
@NullMarked
package org.redvest.api.honour.brand.event;

import org.jspecify.annotations.NullMarked;
