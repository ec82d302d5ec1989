/** 排行: how do districts, streets, communities and organisations compare, and how did they when a ranking was frozen? */
@NullMarked
@Reads({"facts.organisation", "facts.person", "facts.service"})
package org.redvest.query.open.ranking;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
