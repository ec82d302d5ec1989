/** Reference data of a city: divisions, residents, categories, qualifications, working days. */
@NullMarked
package org.redvest.city;

import org.jspecify.annotations.NullMarked;
