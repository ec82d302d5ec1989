package org.redvest.api.honour.star.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.VolunteerId;

/**
 * An application was stopped after it had been approved.
 *
 * @param volunteerId under which of the person's numbers
 * @param level of which level, 1 to 5
 * @param reason why, in words
 */
@Revision("1")
public record StarApplicationStopped(
        VolunteerId volunteerId, int level, @OfPerson Text reason) implements StarEvent {}
