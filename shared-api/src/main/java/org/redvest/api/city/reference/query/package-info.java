/** Reference data of the city as they are told: what forms offer to choose from. */
@NullMarked
package org.redvest.api.city.reference.query;

import org.jspecify.annotations.NullMarked;
