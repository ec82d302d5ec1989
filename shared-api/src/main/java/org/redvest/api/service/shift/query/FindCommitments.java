package org.redvest.api.service.shift.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * For which shifts did this person sign up, under whichever of their numbers?
 *
 * @param volunteerId any number of the person
 * @param from those that end after this instant; null for all
 * @param cursor where the page before ended; null for the first page
 * @param limit commitments at most
 */
public record FindCommitments(
        VolunteerId volunteerId,
        @Nullable Instant from,
        @Nullable String cursor,
        int limit) implements Query<Commitments> {

    @Override
    public Class<Commitments> answer() {
        return Commitments.class;
    }
}
