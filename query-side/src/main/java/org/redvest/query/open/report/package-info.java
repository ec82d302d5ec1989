/** 年度报告: what does the report of a year say, of the city or of an organisation? */
@NullMarked
@Reads({"facts.organisation", "facts.person", "facts.service"})
package org.redvest.query.open.report;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
