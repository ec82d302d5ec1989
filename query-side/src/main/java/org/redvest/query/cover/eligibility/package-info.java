/** 可保名单: who was insured when, and why? */
@NullMarked
@Reads({"facts.dispatch", "facts.log", "facts.person", "facts.programme", "facts.service"})
package org.redvest.query.cover.eligibility;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
