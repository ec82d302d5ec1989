/** Where in the city something is to be done. */
@NullMarked
package org.redvest.web.map;

import org.jspecify.annotations.NullMarked;
