package org.redvest.api.service.hours.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.ServiceRecordId;

/** What happened to an objection (异议) to a service record under notice. */
public sealed interface HoursObjectionEvent extends NamesVolunteer
        permits HoursObjectionRaised, HoursObjectionUpheld, HoursObjectionRejected, HoursObjectionWithdrawn {

    /** Which objection. */
    HoursObjectionId objectionId();

    /** To which record. */
    ServiceRecordId recordId();
}
