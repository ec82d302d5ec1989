package org.redvest.api.person.card.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.Remit;
import org.redvest.api.person.volunteer.RegistrationState;

/**
 * Who is registered, of those who live where somebody answers for all, or have to do with an organisation of theirs?
 *
 * @param remits where whatever the reader holds reaches
 * @param division code of the division within which they live; null for everywhere
 * @param state what has become of their registration; null for whatever
 * @param cursor where the page before ended; null for the first page
 * @param limit volunteers at most
 */
public record FindVolunteers(
        Set<Remit> remits,
        @Nullable String division,
        @Nullable RegistrationState state,
        @Nullable Long cursor,
        int limit)
        implements Query<Volunteers> {

    @Override
    public Class<Volunteers> answer() {
        return Volunteers.class;
    }
}
