/** 日历: what does a calendar say that is read at an address with a secret? */
@NullMarked
@Reads({"facts.person", "facts.programme"})
package org.redvest.query.service.calendar;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
