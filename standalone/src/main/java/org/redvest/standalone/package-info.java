/** Both sides in one process, on a PostgreSQL of its own. */
@NullMarked
package org.redvest.standalone;

import org.jspecify.annotations.NullMarked;
