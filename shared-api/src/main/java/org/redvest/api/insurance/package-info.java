/** 保险: which policy covers the volunteers when. */
@NullMarked
package org.redvest.api.insurance;

import org.jspecify.annotations.NullMarked;
