/** How events become rows of read models, and which room owns which table. */
@NullMarked
package org.redvest.query.platform.projecting;

import org.jspecify.annotations.NullMarked;
