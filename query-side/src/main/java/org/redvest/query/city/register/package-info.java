/** Which organisations and policies are on record? */
@NullMarked
package org.redvest.query.city.register;

import org.jspecify.annotations.NullMarked;
