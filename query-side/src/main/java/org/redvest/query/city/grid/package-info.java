/** 网格: which units are there below the communities, and who looks after them? */
@NullMarked
@Reads("facts.order")
package org.redvest.query.city.grid;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
