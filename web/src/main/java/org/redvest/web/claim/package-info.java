/** 理赔: what insurers report back, and what it comes to. */
@NullMarked
package org.redvest.web.claim;

import org.jspecify.annotations.NullMarked;
