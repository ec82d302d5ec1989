/** 表彰: rounds of commendation, from the first nomination to the last award. */
@NullMarked
package org.redvest.command.honour.commendation;

import org.jspecify.annotations.NullMarked;
