package org.redvest.api.service.hours.event;

import org.redvest.api.NamesVolunteer;

/** What happened to a volunteer's hours. */
public sealed interface HoursEvent extends NamesVolunteer permits HoursCertified {}
