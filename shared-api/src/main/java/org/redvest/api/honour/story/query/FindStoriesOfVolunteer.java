package org.redvest.api.honour.story.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * Which stories did a volunteer write about themselves, and in which are they named?
 *
 * @param volunteerId who, by any of their numbers
 * @param cursor of the page before; null for the first
 * @param limit items of the page at most
 */
public record FindStoriesOfVolunteer(
        VolunteerId volunteerId, @Nullable Long cursor, int limit) implements Query<Stories> {

    @Override
    public Class<Stories> answer() {
        return Stories.class;
    }
}
