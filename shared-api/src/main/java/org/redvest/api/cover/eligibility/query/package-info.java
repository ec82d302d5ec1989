/** 可保名单: who was insured at an instant, and why. */
@NullMarked
package org.redvest.api.cover.eligibility.query;

import org.jspecify.annotations.NullMarked;
