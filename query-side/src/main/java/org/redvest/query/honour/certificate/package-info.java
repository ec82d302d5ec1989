/** 志愿服务证明: which are there, what do they say, and does that still hold? */
@NullMarked
@Reads({"facts.organisation", "facts.person", "facts.service"})
package org.redvest.query.honour.certificate;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
