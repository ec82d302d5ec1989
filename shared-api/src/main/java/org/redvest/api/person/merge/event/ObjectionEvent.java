package org.redvest.api.person.merge.event;

import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.ObjectionState;

/** What happened to the objection (异议) that a merge raised to a service record. */
public sealed interface ObjectionEvent extends MergeEvent
        permits ObjectionRaised, ObjectionUpheld, ObjectionRejected, ObjectionDropped {

    /** Whose record. */
    VolunteerId volunteerId();

    /** Which record. */
    ServiceRecordId recordId();

    /** What has become of the objection by this. */
    ObjectionState state();
}
