package org.redvest.api.honour.story.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * Which stories are published?
 *
 * @param division code of a division within which they were; null for all
 * @param year civil year in which they were published, Asia/Shanghai; null for all
 * @param cursor of the page before; null for the first
 * @param limit items of the page at most
 */
public record FindStories(
        @Nullable String division,
        @Nullable Integer year,
        @Nullable Long cursor,
        int limit) implements Query<Stories> {

    @Override
    public Class<Stories> answer() {
        return Stories.class;
    }
}
