package org.redvest.api.person.volunteer.event;

import org.redvest.api.Event;
import org.redvest.api.id.VolunteerId;

/** What happened to a volunteer: their registration, their consents, their personal data. */
public sealed interface VolunteerEvent extends Event
        permits IdentityClaimed,
                VolunteerRegistered,
                ConfirmationCodeRequested,
                RegistrationConfirmed,
                RegistrationApproved,
                RegistrationTookEffect,
                RegistrationLapsed,
                RegistrationContested,
                DocumentLinked,
                GuardianConsentGiven,
                GuardianConsentWithdrawn,
                ConsentGiven,
                ConsentWithdrawn,
                VolunteerBanned,
                BanLifted,
                MergeTookEffect,
                MergeEnded,
                PersonalDataRead,
                VolunteerErased {

    /** Whom it happened to. */
    VolunteerId volunteerId();
}
