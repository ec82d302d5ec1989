package org.redvest.api.honour.story.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;

/**
 * A page of stories.
 *
 * @param stories those that were published last, or written last, come first
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record Stories(List<StoryView> stories, @Nullable Long nextCursor, long position) implements AsOf {}
