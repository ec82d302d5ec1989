/** Two numbers that may be one person's. */
@NullMarked
package org.redvest.web.merge;

import org.jspecify.annotations.NullMarked;
