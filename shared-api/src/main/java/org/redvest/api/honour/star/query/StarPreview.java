package org.redvest.api.honour.star.query;

import java.time.LocalDate;
import java.util.List;

/**
 * How many would come to each level under some rules, over everybody whose registration is in effect.
 *
 * @param jurisdiction division code
 * @param on civil day, Asia/Shanghai
 * @param persons who were looked at
 * @param levels for each level, from 1 to 5, how many would come so far and no further
 * @param position of the log up to which this is the answer
 */
public record StarPreview(String jurisdiction, LocalDate on, long persons, List<Long> levels, long position) {}
