/** What waits for a decision, whatever room it is of. */
@NullMarked
package org.redvest.api.city.review;

import org.jspecify.annotations.NullMarked;
