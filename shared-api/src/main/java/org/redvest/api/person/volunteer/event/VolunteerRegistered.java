package org.redvest.api.person.volunteer.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.OfPerson;
import org.redvest.api.Sealed;
import org.redvest.api.Text;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.Admission;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.Guardian;
import org.redvest.api.person.volunteer.RegistrationState;

/**
 * A person is registered in real name. Whether that counts already, the admission says.
 *
 * @param volunteerId the volunteer's number
 * @param documentKind kind of document
 * @param name sealed name
 * @param documentNumber sealed, normalised document number
 * @param birthDate sealed civil date
 * @param sex sealed; null where not given
 * @param phone sealed; null where not given
 * @param maskedName the name as the public sees it
 * @param residence division code of the residence
 * @param skills professional skills, as given
 * @param categories service categories wanted
 * @param guardian who consented on a minor's behalf; null where nobody did
 * @param admission on what the registration rests; null before revision 2
 */
@Revision("2")
public record VolunteerRegistered(
        VolunteerId volunteerId,
        DocumentKind documentKind,
        Sealed name,
        Sealed documentNumber,
        Sealed birthDate,
        @Nullable Sealed sex,
        @Nullable Sealed phone,
        @OfPerson Text maskedName,
        @OfPerson DivisionCode residence,
        @OfPerson List<Text> skills,
        @OfPerson List<Text> categories,
        @Nullable Guardian guardian,
        @Nullable Admission admission)
        implements VolunteerEvent {

    /** On what the registration rests, whenever it was recorded. */
    public Admission restsOn() {
        return admission == null ? Admission.BEFORE_CONSENT_WAS_ASKED : admission;
    }

    /** What is recorded, or stands for this event, when it begins to count. */
    public RegistrationTookEffect takingEffect() {
        return new RegistrationTookEffect(
                volunteerId, maskedName, residence, restsOn().purposes());
    }

    /** Whether it counts from its entry on. */
    public boolean tookEffectAtOnce() {
        return restsOn().state() == RegistrationState.IN_EFFECT;
    }
}
