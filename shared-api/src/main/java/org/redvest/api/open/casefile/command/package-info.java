/** What is asked of case files. */
@NullMarked
package org.redvest.api.open.casefile.command;

import org.jspecify.annotations.NullMarked;
