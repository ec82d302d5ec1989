package org.redvest.command.volunteer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Sealed;
import org.redvest.api.volunteer.DocumentKind;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.api.volunteer.command.ReadPersonalData;
import org.redvest.api.volunteer.event.VolunteerRegistered;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.PersonalDataVault;
import org.redvest.command.platform.Streams;
import org.springframework.stereotype.Component;

/** Where sealed personal data become clear ones again: for somebody, for a purpose, and not before that is recorded. */
@Component
class PersonalDataDesk {

    private final Commands commands;
    private final Streams streams;
    private final PersonalDataVault vault;

    PersonalDataDesk(Commands commands, Streams streams, PersonalDataVault vault) {
        this.commands = commands;
        this.streams = streams;
        this.vault = vault;
    }

    /** What is known of somebody in clear (Decree 67 Art. 5). It lives within one answer, and does not print. */
    record PersonalData(
            VolunteerId volunteerId,
            String name,
            DocumentKind documentKind,
            String documentNumber,
            String birthDate,
            @Nullable String sex,
            @Nullable String phone,
            String residence,
            List<String> skills,
            List<String> categories,
            @Nullable GuardianData guardian) {

        @Override
        public String toString() {
            return "PersonalData[" + volunteerId + "]";
        }
    }

    /** A guardian in clear. */
    record GuardianData(String name, String documentNumber, LocalDate consentedOn) {

        @Override
        public String toString() {
            return "GuardianData[…]";
        }
    }

    /**
     * Records the reading, then reads.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}, {@link Problem#VOLUNTEER_ERASED}
     */
    PersonalData read(VolunteerId volunteer, String purpose, Envelope reader) {
        commands.send(new ReadPersonalData(volunteer, purpose), reader);
        VolunteerRegistered registered = streams.first(volunteer.value(), VolunteerRegistered.class)
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_VOLUNTEER));
        var guardian = registered.guardian();
        return new PersonalData(
                volunteer,
                open(volunteer, "name", registered.name()),
                registered.documentKind(),
                open(volunteer, "documentNumber", registered.documentNumber()),
                open(volunteer, "birthDate", registered.birthDate()),
                openIfGiven(volunteer, "sex", registered.sex()),
                openIfGiven(volunteer, "phone", registered.phone()),
                registered.residence(),
                registered.skills(),
                registered.categories(),
                guardian == null
                        ? null
                        : new GuardianData(
                                open(volunteer, "guardian.name", guardian.name()),
                                open(volunteer, "guardian.documentNumber", guardian.documentNumber()),
                                guardian.consentedOn()));
    }

    private @Nullable String openIfGiven(VolunteerId volunteer, String field, @Nullable Sealed sealed) {
        return Optional.ofNullable(sealed)
                .map(given -> open(volunteer, field, given))
                .orElse(null);
    }

    /** Whose key was destroyed between the recording and the reading was erased meanwhile. */
    private String open(VolunteerId volunteer, String field, Sealed sealed) {
        return vault.open(volunteer, field, sealed).orElseThrow(() -> new Refusal(Problem.VOLUNTEER_ERASED));
    }
}
