/** Questions about rounds of commendation. */
@NullMarked
package org.redvest.api.honour.commendation.query;

import org.jspecify.annotations.NullMarked;
