package org.redvest.api.person.file.event;

import java.time.Instant;
import java.time.LocalDate;
import org.redvest.api.CivilTime;
import org.redvest.api.Event;
import org.redvest.api.id.FileEntryId;
import org.redvest.api.id.VolunteerId;

/** What happened to a personal file. */
public sealed interface PersonalFileEvent extends Event
        permits TrainingRecorded, CommendationRecorded, EvaluationRecorded {

    /** Which entry. */
    FileEntryId entryId();

    /** Whose file. */
    VolunteerId volunteerId();

    /** Civil date of what was recorded, Asia/Shanghai. */
    LocalDate date();

    @Override
    default Instant validFrom() {
        return CivilTime.startOf(date());
    }
}
