/** 系列: what comes again and again, and on which days. */
@NullMarked
package org.redvest.command.service.series;

import org.jspecify.annotations.NullMarked;
