package org.redvest.api.honour.star.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.VolunteerId;

/**
 * A star was taken back, because the hours fell below what it took.
 *
 * @param volunteerId under which of the person's numbers
 * @param level of which level, 1 to 5
 * @param minutes of final service that are left
 * @param reason why, in words
 */
@Revision("1")
public record StarWithdrawn(
        VolunteerId volunteerId,
        int level,
        long minutes,
        @OfPerson Text reason) implements StarEvent {}
