/** 可保名单: who was insured when, and why? */
@NullMarked
@Reads("facts.person")
package org.redvest.query.cover.eligibility;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
