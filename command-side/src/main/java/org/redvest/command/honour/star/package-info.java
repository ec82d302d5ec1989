/** 星级: rules of stars, applications for them, who grants them, and what becomes of one whose hours fell. */
@NullMarked
package org.redvest.command.honour.star;

import org.jspecify.annotations.NullMarked;
