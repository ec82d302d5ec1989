package org.redvest.api.person.qualification.event;

import org.redvest.api.Event;
import org.redvest.api.id.QualificationId;
import org.redvest.api.id.VolunteerId;

/** What happened to a volunteer's qualifications. */
public sealed interface QualificationEvent extends Event permits QualificationRecorded, QualificationWithdrawn {

    /** Which qualification. */
    QualificationId qualificationId();

    /** Whose. */
    VolunteerId volunteerId();
}
