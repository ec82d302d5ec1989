package org.redvest.api.service.project.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;

/**
 * Projects that are published and not closed.
 *
 * @param projects in the order in which they were drafted, or the nearest first
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log, on which the answer rests
 */
public record Projects(List<ProjectView> projects, @Nullable String nextCursor, long position) implements AsOf {}
