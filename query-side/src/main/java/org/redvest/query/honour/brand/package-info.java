/** 品牌与主题: which brands and themes are there on a day? */
@NullMarked
@Reads("facts.organisation")
package org.redvest.query.honour.brand;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
