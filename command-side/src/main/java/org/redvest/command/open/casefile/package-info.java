/** Case files (案卷): who looks into whose, and what for, is recorded. */
@NullMarked
package org.redvest.command.open.casefile;

import org.jspecify.annotations.NullMarked;
