/** Who held which authority when, and what they did with it. */
@NullMarked
package org.redvest.api.city.authority.query;

import org.jspecify.annotations.NullMarked;
