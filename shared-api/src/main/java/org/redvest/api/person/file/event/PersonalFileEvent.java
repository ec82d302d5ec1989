package org.redvest.api.person.file.event;

import java.time.Instant;
import java.time.LocalDate;
import org.redvest.api.CivilTime;
import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.FileEntryId;

/** What happened to a personal file. */
public sealed interface PersonalFileEvent extends NamesVolunteer
        permits TrainingRecorded, CommendationRecorded, EvaluationRecorded, BloodDonated {

    /** Which entry. */
    FileEntryId entryId();

    /** Civil date of what was recorded, Asia/Shanghai. */
    LocalDate date();

    @Override
    default Instant validFrom() {
        return CivilTime.startOf(date());
    }
}
