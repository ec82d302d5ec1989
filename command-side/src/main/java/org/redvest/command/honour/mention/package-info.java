/** Who is named in which commendation or story: found for the copy of their data, and where they are erased. */
@NullMarked
package org.redvest.command.honour.mention;

import org.jspecify.annotations.NullMarked;
