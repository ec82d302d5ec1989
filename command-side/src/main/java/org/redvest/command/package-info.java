/** The side that decides. */
@NullMarked
package org.redvest.command;

import org.jspecify.annotations.NullMarked;
