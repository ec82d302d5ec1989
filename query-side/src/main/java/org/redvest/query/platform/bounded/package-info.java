/** Questions that anybody may ask, without a token: they share a bound, so that they never cost others their answers. */
@NullMarked
package org.redvest.query.platform.bounded;

import org.jspecify.annotations.NullMarked;
