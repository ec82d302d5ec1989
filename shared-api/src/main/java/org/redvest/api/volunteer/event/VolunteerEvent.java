package org.redvest.api.volunteer.event;

import org.redvest.api.Event;
import org.redvest.api.volunteer.VolunteerId;

/** What happened to a volunteer's registration. */
public sealed interface VolunteerEvent extends Event
        permits IdentityClaimed, VolunteerRegistered, PersonalDataRead, VolunteerErased {

    /** Whom it happened to. */
    VolunteerId volunteerId();
}
