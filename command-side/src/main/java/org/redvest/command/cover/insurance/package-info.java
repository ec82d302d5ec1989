/** 保险: insurance policies on record. */
@NullMarked
package org.redvest.command.cover.insurance;

import org.jspecify.annotations.NullMarked;
