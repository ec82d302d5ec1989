/** The page of the city. */
@NullMarked
package org.redvest.web.city;

import org.jspecify.annotations.NullMarked;
