/** Building all read models anew, beside those that answer. */
@NullMarked
package org.redvest.query.platform.rebuilding;

import org.jspecify.annotations.NullMarked;
