/** 理赔: what insurers report back about claims. */
@NullMarked
package org.redvest.api.cover.claim;

import org.jspecify.annotations.NullMarked;
