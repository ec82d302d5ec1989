package org.redvest.command.person.volunteer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Sealed;
import org.redvest.api.Text;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.Admission;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.Guardian;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;

/** Registrations of somebody invented, for tests. */
public final class Registrations {

    /** A signed list of January 2022. */
    public static final ConsentEvidence SIGNED =
            new ConsentEvidence(ConsentForm.SIGNED_LIST, LocalDate.of(2022, 1, 5), new Text("0".repeat(64)));

    private static final List<ConsentPurpose> PURPOSES = List.of(ConsentPurpose.PUBLICATION, ConsentPurpose.INSURER);

    private Registrations() {}

    /** A ledger in which these volunteers, and nobody else, are registered. */
    public static Volunteers inEffect(VolunteerId... volunteers) {
        Set<VolunteerId> registered = Set.of(volunteers);
        return new Volunteers(
                id -> registered.contains(id) ? List.of(registered(id)) : List.of(), document -> Optional.empty());
    }

    /** A ledger in which one was registered and erased, and all others but a stranger are registered. */
    public static Volunteers inEffectBut(VolunteerId stranger, VolunteerId erased) {
        return new Volunteers(
                id -> {
                    if (id.equals(stranger)) {
                        return List.of();
                    }
                    return id.equals(erased)
                            ? List.of(registered(id), new VolunteerErased(id))
                            : List.of(registered(id));
                },
                document -> Optional.empty());
    }

    /** Registered on a signed list, and in effect. */
    public static VolunteerRegistered registered(VolunteerId volunteer) {
        return registered(volunteer, new Admission(RegistrationState.IN_EFFECT, false, SIGNED, PURPOSES, null), null);
    }

    /** Registered by somebody else without evidence: waits for the person. */
    public static VolunteerRegistered unconfirmed(VolunteerId volunteer, Instant confirmBy) {
        return registered(
                volunteer, new Admission(RegistrationState.UNCONFIRMED, false, null, PURPOSES, confirmBy), null);
    }

    /** Registered by themselves: waits for approval. */
    public static VolunteerRegistered unapproved(VolunteerId volunteer) {
        return registered(volunteer, new Admission(RegistrationState.UNAPPROVED, true, SIGNED, PURPOSES, null), null);
    }

    /** Registered on a signed list, with a guardian who consents from that date on. */
    public static VolunteerRegistered guarded(VolunteerId volunteer, LocalDate from) {
        return registered(
                volunteer, new Admission(RegistrationState.IN_EFFECT, false, SIGNED, PURPOSES, null), guardian(from));
    }

    static Guardian guardian(LocalDate from) {
        return new Guardian(Sealed.of("v1:guardian"), Sealed.of("v1:number"), from);
    }

    static VolunteerRegistered registered(
            VolunteerId volunteer, @Nullable Admission admission, @Nullable Guardian guardian) {
        return new VolunteerRegistered(
                volunteer,
                DocumentKind.CITIZEN_ID,
                Sealed.of("v1:name"),
                Sealed.of("v1:number"),
                Sealed.of("v1:birth"),
                null,
                null,
                new Text("沈*瑄"),
                new DivisionCode("350203001001"),
                List.of(new Text("急救")),
                List.of(new Text("洁净家园")),
                guardian,
                admission);
    }
}
