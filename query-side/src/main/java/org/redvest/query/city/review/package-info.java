/** 待办: what waits for a decision of whoever asks, over all rooms, and since when? */
@NullMarked
@Asks("city.register")
@Reads("facts.organisation")
package org.redvest.query.city.review;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Asks;
import org.redvest.query.platform.projecting.Reads;
