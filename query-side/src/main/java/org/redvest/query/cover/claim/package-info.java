/** 理赔: which claims were reported back, how did each go, and what do they come to? */
@NullMarked
@Reads("facts.person")
package org.redvest.query.cover.claim;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
