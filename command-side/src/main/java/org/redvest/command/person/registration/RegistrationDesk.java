package org.redvest.command.person.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Sealed;
import org.redvest.api.Text;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.command.LinkDocument;
import org.redvest.api.person.registration.command.RegisterVolunteer;
import org.redvest.api.person.volunteer.Guardian;
import org.redvest.api.person.volunteer.IdentityDocument;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.command.person.identity.IdentityClaims;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Streams;
import org.redvest.command.vault.PersonalDataVault;
import org.redvest.command.vault.PersonalDataVault.PersonKey;
import org.springframework.stereotype.Component;

/** Where clear personal data become sealed ones: what leaves here carries nothing that the person's key does not guard. */
@Component
public class RegistrationDesk {

    private final PersonalDataVault vault;
    private final IdentityClaims claims;
    private final Volunteers volunteers;
    private final Streams streams;

    RegistrationDesk(PersonalDataVault vault, IdentityClaims claims, Volunteers volunteers, Streams streams) {
        this.vault = vault;
        this.claims = claims;
        this.volunteers = volunteers;
        this.streams = streams;
    }

    /**
     * Seals a registration and sends it.
     *
     * @param sender sends the sealed command
     * @return what the command did
     * @throws Refusal as the command; a key that was made for it is gone then
     */
    public Effect register(
            VolunteerId volunteer, Registration registration, Function<RegisterVolunteer, Effect> sender) {
        PersonKey key = vault.keyOf(volunteer);
        try {
            Effect effect = sender.apply(sealed(volunteer, registration, key));
            // the same again, of somebody who was erased since: the key that was destroyed does not come back
            if (effect == Effect.ALREADY_RECORDED && volunteers.of(volunteer).erased()) {
                vault.discard(key);
            } else {
                vault.keep(key);
            }
            return effect;
        } catch (Refusal refusal) {
            // whoever is registered under the number, by this request or another, keeps the key
            if (refusal.problem().kind() == Problem.Kind.CONFLICT
                    && !volunteers.of(volunteer).isRegistered()) {
                vault.discard(key);
            }
            throw refusal;
        }
    }

    /**
     * A further document of somebody who is registered, sealed with their key.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}, {@link Problem#VOLUNTEER_ERASED},
     *     {@link Problem#BIRTH_DATE_CONTRADICTS_DOCUMENT} where it is not that person's
     */
    LinkDocument sealed(VolunteerId volunteer, IdentityDocument document) {
        VolunteerRegistered registered = streams.first(volunteer.value(), VolunteerRegistered.class)
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_VOLUNTEER));
        PersonKey key = keyOfRegistered(volunteer);
        LocalDate born = LocalDate.parse(key.open("birthDate", registered.birthDate()));
        if (document.birthDate().filter(date -> !date.equals(born)).isPresent()) {
            throw new Refusal(Problem.BIRTH_DATE_CONTRADICTS_DOCUMENT);
        }
        return new LinkDocument(
                claims.of(document), volunteer, document.kind(), key.seal("documentNumber", document.number()));
    }

    /** What somebody who contests their registration said, sealed with their key; null where they said nothing or have none. */
    @Nullable Sealed sealedWords(VolunteerId volunteer, @Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        return vault.existingKeyOf(volunteer)
                .map(key -> key.seal("words", words.strip()))
                .orElse(null);
    }

    private RegisterVolunteer sealed(VolunteerId volunteer, Registration registration, PersonKey key) {
        return new RegisterVolunteer(
                claims.of(registration.document()),
                volunteer,
                registration.document().kind(),
                key.seal("name", registration.name().clear()),
                key.seal("documentNumber", registration.document().number()),
                key.seal("birthDate", registration.birthDate().toString()),
                sealedIfGiven(key, "sex", registration.sex()),
                sealedIfGiven(key, "phone", registration.phone()),
                Text.of(registration.name().masked()),
                DivisionCode.of(registration.residence()),
                texts(registration.skills()),
                texts(registration.categories()),
                guardian(key, registration.guardian()),
                registration.consent());
    }

    private static List<Text> texts(List<String> given) {
        return given.stream().map(Text::of).toList();
    }

    /**
     * Seals a guardian's data with the key of a registered minor.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}, {@link Problem#VOLUNTEER_ERASED}
     */
    public Guardian sealed(VolunteerId volunteer, Registration.ClearGuardian guardian) {
        volunteers.of(volunteer).requireRegistered();
        return sealed(keyOfRegistered(volunteer), guardian);
    }

    private PersonKey keyOfRegistered(VolunteerId volunteer) {
        return vault.existingKeyOf(volunteer).orElseThrow(() -> new Refusal(Problem.VOLUNTEER_ERASED));
    }

    private static @Nullable Sealed sealedIfGiven(PersonKey key, String field, @Nullable Object clear) {
        return clear == null ? null : key.seal(field, clear.toString());
    }

    private static @Nullable Guardian guardian(PersonKey key, Registration.@Nullable ClearGuardian guardian) {
        return guardian == null ? null : sealed(key, guardian);
    }

    private static Guardian sealed(PersonKey key, Registration.ClearGuardian guardian) {
        return new Guardian(
                key.seal("guardian.name", guardian.name().clear()),
                key.seal("guardian.documentNumber", guardian.documentNumber()),
                guardian.consentedOn());
    }
}
