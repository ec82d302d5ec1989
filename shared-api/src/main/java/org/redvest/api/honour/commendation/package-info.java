/** 表彰: rounds of commendation, who is nominated in them, and what became of that. */
@NullMarked
package org.redvest.api.honour.commendation;

import org.jspecify.annotations.NullMarked;
