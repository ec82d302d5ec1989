/** Wishes about brands and themes. */
@NullMarked
package org.redvest.api.honour.brand.command;

import org.jspecify.annotations.NullMarked;
