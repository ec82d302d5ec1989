/** Wishes about rounds of commendation. */
@NullMarked
package org.redvest.api.honour.commendation.command;

import org.jspecify.annotations.NullMarked;
