package org.redvest.api.person.qualification.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.QualificationId;

/** What happened to a volunteer's qualifications. */
public sealed interface QualificationEvent extends NamesVolunteer
        permits QualificationRecorded, QualificationWithdrawn {

    /** Which qualification. */
    QualificationId qualificationId();
}
