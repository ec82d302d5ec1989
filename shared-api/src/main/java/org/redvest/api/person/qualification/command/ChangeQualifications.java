package org.redvest.api.person.qualification.command;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.QualificationId;
import org.redvest.api.id.QualificationsId;
import org.redvest.api.id.VolunteerId;

/** What every wish about somebody's qualifications tells. */
public sealed interface ChangeQualifications extends Command<Effect>
        permits RecordQualification, WithdrawQualification {

    /** Under which number they are kept. */
    QualificationsId qualificationsId();

    /** Whose they are. */
    VolunteerId volunteerId();

    /** Which one. */
    QualificationId qualificationId();

    /** The number of who acts, where they are a volunteer themselves; never the one whose qualification it is. */
    @Nullable VolunteerId recorder();

    @Override
    default Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.KEEP_RECORDS, volunteerId());
    }
}
