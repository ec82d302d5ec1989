package org.redvest.api.honour.story.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.Remit;
import org.redvest.api.honour.story.StoryStep;

/**
 * Which stories are worked on?
 *
 * @param remits where they lie; null for everywhere
 * @param step how far they have come; null for all
 * @param cursor of the page before; null for the first
 * @param limit items of the page at most
 */
public record FindStoryDrafts(
        @Nullable Set<Remit> remits,
        @Nullable StoryStep step,
        @Nullable Long cursor,
        int limit) implements Query<Stories> {

    @Override
    public Class<Stories> answer() {
        return Stories.class;
    }
}
