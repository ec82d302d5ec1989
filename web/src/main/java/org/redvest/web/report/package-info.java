/** The yearly report. */
@NullMarked
package org.redvest.web.report;

import org.jspecify.annotations.NullMarked;
