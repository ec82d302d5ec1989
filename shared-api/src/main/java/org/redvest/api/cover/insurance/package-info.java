/** 保险: what an insurer covers, and under which terms. */
@NullMarked
package org.redvest.api.cover.insurance;

import org.jspecify.annotations.NullMarked;
