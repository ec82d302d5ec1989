/** 定格排行: rankings that are frozen to be published. */
@NullMarked
package org.redvest.command.open.ranking;

import org.jspecify.annotations.NullMarked;
