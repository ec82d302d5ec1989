package org.redvest.command.person.personaldata;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Envelope;
import org.redvest.api.Event;
import org.redvest.api.NamesVolunteer;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.IdentityClaimId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.personaldata.command.ReadPersonalData;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.event.DocumentLinked;
import org.redvest.api.person.volunteer.event.GuardianConsentGiven;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.command.person.identity.IdentityClaims;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Streams;
import org.redvest.command.vault.PersonalDataVault;
import org.redvest.command.vault.PersonalDataVault.PersonKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where sealed personal data become clear ones again: for somebody, for a purpose, and not before that is recorded. */
@Component
class PersonalDataDesk {

    private final Commands commands;
    private final Streams streams;
    private final PersonalDataVault vault;
    private final IdentityClaims claims;
    private final ObjectProvider<TellsOfAPerson> elsewhere;
    private final ClearJson json;
    private final Clock clock;

    PersonalDataDesk(
            Commands commands,
            Streams streams,
            PersonalDataVault vault,
            IdentityClaims claims,
            ObjectProvider<TellsOfAPerson> elsewhere,
            ClearJson json,
            Clock clock) {
        this.commands = commands;
        this.streams = streams;
        this.vault = vault;
        this.claims = claims;
        this.elsewhere = elsewhere;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What is known of somebody in clear (Decree 67 Art. 5): components of {@link VolunteerRegistered}, by their names, the
     * guardian who consented last, and the documents that were linked since. It lives within one answer, and does not print.
     */
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
            @Nullable GuardianData guardian,
            List<DocumentData> furtherDocuments) {

        PersonalData {
            furtherDocuments = Objects.requireNonNullElse(furtherDocuments, List.of());
        }

        PersonalData with(@Nullable GuardianData lastGuardian, List<DocumentData> documents) {
            return new PersonalData(
                    volunteerId,
                    name,
                    documentKind,
                    documentNumber,
                    birthDate,
                    sex,
                    phone,
                    residence,
                    skills,
                    categories,
                    lastGuardian,
                    documents);
        }

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

    /** A linked document in clear: components of {@link DocumentLinked}, by their names. */
    record DocumentData(DocumentKind documentKind, String documentNumber) {

        @Override
        public String toString() {
            return "DocumentData[…]";
        }
    }

    /** The guardian of {@link GuardianConsentGiven} in clear. */
    private record Consenting(GuardianData guardian) {}

    /**
     * Records the reading, then reads.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}, {@link Problem#VOLUNTEER_ERASED}
     */
    PersonalData read(VolunteerId volunteer, String purpose, Envelope reader) {
        return personalData(volunteer, key(volunteer, purpose, reader));
    }

    /**
     * Records the reading, then puts together everything that is held about somebody. Of who never registered, and has orders
     * alone, nothing is put together (ADR 54).
     *
     * @return writes it as JSON
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}, {@link Problem#VOLUNTEER_ERASED}
     */
    Consumer<OutputStream> export(VolunteerId volunteer, String purpose, Envelope reader) {
        PersonKey key = key(volunteer, purpose, reader);
        PersonalData clear = personalData(volunteer, key);
        Instant now = clock.instant();
        List<Export.Entry> events = streamsOf(clear, CivilTime.dateOf(now))
                .flatMap(streams::messages)
                .flatMap(message -> eventOf(message, volunteer))
                // stable: within a stream, events of one instant stay in their order
                .sorted(Comparator.comparing(Export.Entry::recordedAt))
                .toList();
        Export export = new Export(volunteer, now, purpose, clear, events);
        return out -> json.write(export, key::open, out);
    }

    /** What opens a person's data, and not before the reading is recorded. */
    private PersonKey key(VolunteerId volunteer, String purpose, Envelope reader) {
        commands.send(new ReadPersonalData(volunteer, Text.of(purpose)), reader);
        // whose key was destroyed between the recording and the reading was erased meanwhile
        return vault.existingKeyOf(volunteer).orElseThrow(() -> new Refusal(Problem.VOLUNTEER_ERASED));
    }

    private PersonalData personalData(VolunteerId volunteer, PersonKey key) {
        VolunteerRegistered registered = streams.first(volunteer.value(), VolunteerRegistered.class)
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_VOLUNTEER));
        PersonalData clear = json.as(PersonalData.class, registered, key::open);
        Optional<GuardianData> lastGuardian = streams.read(volunteer.value(), GuardianConsentGiven.class)
                .reduce((earlier, later) -> later)
                .map(given -> json.as(Consenting.class, given, key::open).guardian());
        List<DocumentData> documents = streams.read(volunteer.value(), DocumentLinked.class)
                .map(linked -> json.as(DocumentData.class, linked, key::open))
                .toList();
        return clear.with(lastGuardian.isPresent() ? lastGuardian.get() : clear.guardian(), documents);
    }

    /** The streams that tell of a person, or may: their documents' claims, their own, and what others keep. */
    private Stream<String> streamsOf(PersonalData person, LocalDate today) {
        VolunteerId volunteer = person.volunteerId();
        return Stream.of(
                        claims.candidates(person.documentKind(), person.documentNumber(), today)
                                .map(IdentityClaimId::value),
                        streams.read(volunteer.value(), DocumentLinked.class)
                                .map(linked -> linked.claimId().value()),
                        Stream.of(volunteer.value()),
                        elsewhere.orderedStream().flatMap(keeper -> keeper.streamsOf(volunteer)))
                .flatMap(ids -> ids);
    }

    /**
     * An event of this person; a document's claim may tell of the number that they had before they were erased, and the roll of a
     * shift tells of all who were there.
     */
    private static Stream<Export.Entry> eventOf(DomainEventMessage<?> message, VolunteerId volunteer) {
        return switch (message.getPayload()) {
            case NamesVolunteer named when !named.volunteerId().equals(volunteer) -> Stream.empty();
            case Event event -> Stream.of(Export.Entry.of(message, event));
            default -> Stream.empty();
        };
    }
}
