package org.redvest.api.service.hours.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.ServiceRecordId;

/** What happened to the proposal to correct a service record. */
public sealed interface HoursChangeEvent extends NamesVolunteer
        permits HoursCorrectionProposed, HoursCorrectionApproved, HoursCorrectionRefused {

    /** Which change. */
    HoursChangeId changeId();

    /** Of which record. */
    ServiceRecordId recordId();
}
