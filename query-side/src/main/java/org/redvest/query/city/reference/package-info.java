/** Reference data of the city: the same for everybody, and changed by a release alone. */
@NullMarked
package org.redvest.query.city.reference;

import org.jspecify.annotations.NullMarked;
