package org.redvest.api.person.qualification.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.QualificationId;
import org.redvest.api.id.VolunteerId;

/**
 * A qualification no longer counts, for any day.
 *
 * @param qualificationId which one
 * @param volunteerId whose
 * @param reason why
 */
@Revision("1")
public record QualificationWithdrawn(
        QualificationId qualificationId,
        VolunteerId volunteerId,
        @OfPerson Text reason) implements QualificationEvent {}
