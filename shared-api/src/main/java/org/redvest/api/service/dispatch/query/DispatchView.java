package org.redvest.api.service.dispatch.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.DispatchId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;

/**
 * A dispatch out of town. Of a person who was erased, neither place nor words are told.
 *
 * @param dispatchId its number
 * @param organisationId who sent them
 * @param organisation what that is called; null where it is not known
 * @param division division code of the organisation's seat; null where it is not known
 * @param volunteerId whom, by the number under which they were sent
 * @param volunteer their masked name
 * @param place where to
 * @param from first instant
 * @param until first instant no longer, as it was ordered
 * @param task what for
 * @param recordedAt when it was ordered
 * @param recalledAt when it was recalled; null where it was not
 * @param recalledBecause why; null where it was not
 * @param position where in the log it was ordered
 */
public record DispatchView(
        DispatchId dispatchId,
        OrganisationId organisationId,
        @Nullable String organisation,
        @Nullable String division,
        VolunteerId volunteerId,
        String volunteer,
        String place,
        Instant from,
        Instant until,
        String task,
        Instant recordedAt,
        @Nullable Instant recalledAt,
        @Nullable String recalledBecause,
        long position) {

    /** Whether it goes on at an instant, or begins later. */
    public boolean endsAfter(Instant at) {
        return until.isAfter(at) && (recalledAt == null || recalledAt.isAfter(at));
    }
}
