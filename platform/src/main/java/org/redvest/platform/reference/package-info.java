/** Reference data of a city: divisions, residents, categories, working days. */
@NullMarked
package org.redvest.platform.reference;

import org.jspecify.annotations.NullMarked;
