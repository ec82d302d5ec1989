/** What waits for a decision of somebody's, and since when. */
@NullMarked
package org.redvest.api.city.review.query;

import org.jspecify.annotations.NullMarked;
