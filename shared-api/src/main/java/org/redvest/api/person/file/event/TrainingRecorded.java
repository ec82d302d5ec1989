package org.redvest.api.person.file.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.FileEntryId;
import org.redvest.api.id.VolunteerId;

/**
 * A volunteer was trained.
 *
 * @param entryId the entry's number
 * @param volunteerId who learned
 * @param title name of the training
 * @param content what was taught, in the main
 * @param minutes duration of the learning, which is no time of service
 * @param host who held it
 * @param date civil date, Asia/Shanghai; the last day where there were several
 */
@Revision("1")
public record TrainingRecorded(
        FileEntryId entryId,
        VolunteerId volunteerId,
        @OfPerson Text title,
        @OfPerson Text content,
        int minutes,
        @OfPerson Text host,
        LocalDate date)
        implements PersonalFileEvent {}
