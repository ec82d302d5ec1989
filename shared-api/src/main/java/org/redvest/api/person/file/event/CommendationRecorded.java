package org.redvest.api.person.file.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.FileEntryId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.file.CommendationLevel;

/**
 * A volunteer was commended.
 *
 * @param entryId the entry's number
 * @param volunteerId who was commended
 * @param title name of the commendation
 * @param level who stands behind it
 * @param grantedBy the unit that granted it
 * @param evidence what it rests on: from county level up the document that proves it, below how it was verified
 * @param date civil date of the granting, Asia/Shanghai
 */
@Revision("1")
public record CommendationRecorded(
        FileEntryId entryId,
        VolunteerId volunteerId,
        @OfPerson Text title,
        CommendationLevel level,
        @OfPerson Text grantedBy,
        @OfPerson Text evidence,
        LocalDate date)
        implements PersonalFileEvent {}
