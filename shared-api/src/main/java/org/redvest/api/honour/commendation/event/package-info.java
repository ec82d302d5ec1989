/** What happened in rounds of commendation. */
@NullMarked
package org.redvest.api.honour.commendation.event;

import org.jspecify.annotations.NullMarked;
