package org.redvest.api.service.shift.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a project's shifts.
 *
 * @param shifts in the order in which they were opened
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record ShiftViews(List<ShiftView> shifts, @Nullable Long nextCursor, long position) {}
