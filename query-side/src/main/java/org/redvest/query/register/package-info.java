/** Which organisations and policies are on record? */
@NullMarked
package org.redvest.query.register;

import org.jspecify.annotations.NullMarked;
