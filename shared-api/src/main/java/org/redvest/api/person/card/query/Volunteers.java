package org.redvest.api.person.card.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.RegistrationState;

/**
 * Volunteers, without clear personal data.
 *
 * @param volunteers who was registered last, first
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log, on which the answer rests
 */
public record Volunteers(List<Entry> volunteers, @Nullable Long nextCursor, long position) implements AsOf {

    /**
     * One volunteer.
     *
     * @param volunteerId number; of whom several were merged, the one that goes on
     * @param volunteer masked name
     * @param residence division code of the residence
     * @param residenceName its name
     * @param registration what has become of the registration
     * @param registeredAt when they were registered
     * @param position where in the log that was
     */
    public record Entry(
            VolunteerId volunteerId,
            String volunteer,
            String residence,
            String residenceName,
            RegistrationState registration,
            Instant registeredAt,
            long position) {}
}
