/** 理赔: claims that insurers report back. */
@NullMarked
package org.redvest.command.cover.claim;

import org.jspecify.annotations.NullMarked;
