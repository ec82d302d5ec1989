package org.redvest.command.volunteer;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Sealed;
import org.redvest.api.volunteer.Guardian;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.api.volunteer.command.RegisterVolunteer;
import org.redvest.command.platform.PersonalDataVault;
import org.redvest.command.platform.PersonalDataVault.PersonKey;
import org.springframework.stereotype.Component;

/** Where clear personal data become sealed ones: what leaves here carries nothing that the person's key does not guard. */
@Component
public class RegistrationDesk {

    private final PersonalDataVault vault;
    private final IdentityClaims claims;

    RegistrationDesk(PersonalDataVault vault, IdentityClaims claims) {
        this.vault = vault;
        this.claims = claims;
    }

    /**
     * Seals a registration and sends it.
     *
     * @param sender sends the sealed command
     * @return what the command did
     * @throws Refusal {@link Problem#IDENTITY_ALREADY_CLAIMED}; the key made for the person is gone then
     */
    public Effect register(
            VolunteerId volunteer, Registration registration, Function<RegisterVolunteer, Effect> sender) {
        RegisterVolunteer command = sealed(volunteer, registration, vault.keyOf(volunteer));
        try {
            return sender.apply(command);
        } catch (Refusal refusal) {
            if (refusal.problem() == Problem.IDENTITY_ALREADY_CLAIMED) {
                vault.discard(volunteer);
            }
            throw refusal;
        }
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
                registration.name().masked(),
                registration.residence(),
                registration.skills(),
                registration.categories(),
                guardian(key, registration.guardian()));
    }

    private static @Nullable Sealed sealedIfGiven(PersonKey key, String field, @Nullable Object clear) {
        return clear == null ? null : key.seal(field, clear.toString());
    }

    private static @Nullable Guardian guardian(PersonKey key, Registration.@Nullable ClearGuardian guardian) {
        return guardian == null
                ? null
                : new Guardian(
                        key.seal("guardian.name", guardian.name().clear()),
                        key.seal("guardian.documentNumber", guardian.documentNumber()),
                        guardian.consentedOn());
    }
}
