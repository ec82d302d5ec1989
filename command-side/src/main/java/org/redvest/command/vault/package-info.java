/** Keys, and what is sealed with them: a key of each person's own, and the master key that wraps them. */
@NullMarked
package org.redvest.command.vault;

import org.jspecify.annotations.NullMarked;
