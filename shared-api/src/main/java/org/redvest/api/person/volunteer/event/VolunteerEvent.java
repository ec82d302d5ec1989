package org.redvest.api.person.volunteer.event;

import org.redvest.api.NamesVolunteer;

/** What happened to a volunteer: their registration, their consents, their personal data. */
public sealed interface VolunteerEvent extends NamesVolunteer
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
                VolunteerErased {}
