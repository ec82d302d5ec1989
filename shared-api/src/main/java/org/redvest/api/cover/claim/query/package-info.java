/** 理赔: which claims there are, how each went, and what they come to. */
@NullMarked
package org.redvest.api.cover.claim.query;

import org.jspecify.annotations.NullMarked;
