package org.redvest.api.person.merge.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.service.hours.ObjectionState;

/** What happened to the objection (异议) that a merge raised to a service record. */
public sealed interface ObjectionEvent extends MergeEvent, NamesVolunteer
        permits ObjectionRaised, ObjectionUpheld, ObjectionRejected, ObjectionDropped {

    /** Which record. */
    ServiceRecordId recordId();

    /** What has become of the objection by this. */
    ObjectionState state();
}
