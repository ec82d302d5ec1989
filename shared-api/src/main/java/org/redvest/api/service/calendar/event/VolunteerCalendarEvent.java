package org.redvest.api.service.calendar.event;

import org.redvest.api.NamesVolunteer;

/** What happened to an address of somebody's commitments. */
public sealed interface VolunteerCalendarEvent extends CalendarEvent, NamesVolunteer
        permits VolunteerCalendarGiven, VolunteerCalendarRevoked {}
