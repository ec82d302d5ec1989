package org.redvest.api.person.volunteer.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.redvest.api.DivisionCode;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentPurpose;

/**
 * From now on a registration earns, is insured and is counted. One that is in effect from its entry has no such event:
 * its {@link VolunteerRegistered} says so.
 *
 * @param volunteerId who
 * @param maskedName the name as the public sees it
 * @param residence division code of the residence
 * @param purposes what the person agreed to beyond the registration
 */
@Revision("1")
public record RegistrationTookEffect(
        VolunteerId volunteerId,
        @OfPerson Text maskedName,
        @OfPerson DivisionCode residence,
        List<ConsentPurpose> purposes)
        implements VolunteerEvent {}
