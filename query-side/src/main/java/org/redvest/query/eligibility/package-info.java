/** 可保名单: who was insured when, and why? */
@NullMarked
package org.redvest.query.eligibility;

import org.jspecify.annotations.NullMarked;
