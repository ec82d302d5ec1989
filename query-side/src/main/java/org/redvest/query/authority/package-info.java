/** Who held which authority when, and what they did with it. */
@NullMarked
package org.redvest.query.authority;

import org.jspecify.annotations.NullMarked;
