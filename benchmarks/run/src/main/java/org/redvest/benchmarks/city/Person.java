package org.redvest.benchmarks.city;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.Admission;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.Guardian;
import org.redvest.api.person.volunteer.IdentityDocument;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.command.person.registration.Registration.Sex;

/**
 * Somebody invented, in clear.
 *
 * @param document of an area that was never issued (350290 to 350299) where it is an identity card
 * @param residence division code of a community
 * @param guardian who consented, where they were a minor
 */
record Person(
        PersonName name,
        IdentityDocument document,
        LocalDate birthDate,
        boolean female,
        @Nullable String phone,
        String residence,
        List<String> skills,
        List<String> categories,
        @Nullable ClearGuardian guardian) {

    private static final String SCAN = "0".repeat(64);
    private static final List<ConsentPurpose> PURPOSES = List.of(ConsentPurpose.PUBLICATION, ConsentPurpose.INSURER);

    /** A guardian in clear. */
    record ClearGuardian(String name, String documentNumber, LocalDate consentedOn) {}

    /** The registration of this person, sealed, on a form that they signed on that date. */
    VolunteerRegistered registered(VolunteerId id, LocalDate registeredOn, PersonSeal seal) {
        return new VolunteerRegistered(
                id,
                document.kind(),
                seal.seal("name", name.clear()),
                seal.seal("documentNumber", document.number()),
                seal.seal("birthDate", birthDate.toString()),
                seal.seal("sex", (female ? Sex.FEMALE : Sex.MALE).toString()),
                phone == null ? null : seal.seal("phone", phone),
                new Text(name.masked()),
                new DivisionCode(residence),
                skills.stream().map(Text::new).toList(),
                categories.stream().map(Text::new).toList(),
                guardian == null
                        ? null
                        : new Guardian(
                                seal.seal("guardian.name", guardian.name()),
                                seal.seal("guardian.documentNumber", guardian.documentNumber()),
                                guardian.consentedOn()),
                new Admission(
                        RegistrationState.IN_EFFECT,
                        false,
                        new ConsentEvidence(ConsentForm.SIGNED_FORM, registeredOn, new Text(SCAN)),
                        PURPOSES,
                        null));
    }
}
