package org.redvest.api.person.file.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.id.FileEntryId;
import org.redvest.api.id.PersonalFileId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.file.CommendationLevel;

/**
 * Record that a volunteer was commended (表彰奖励; Decree 67 Art. 9).
 *
 * @param fileId in which file
 * @param volunteerId who was commended
 * @param entryId the number the entry will have
 * @param recorder number of who records, where they are a volunteer themselves
 * @param title name of the commendation
 * @param level who stands behind it
 * @param grantedBy the unit that granted it
 * @param evidence what it rests on: from county level up the document that proves it, below how it was verified
 * @param date civil date of the granting, Asia/Shanghai
 */
public record RecordCommendation(
        @TargetAggregateIdentifier PersonalFileId fileId,
        VolunteerId volunteerId,
        FileEntryId entryId,
        @Nullable VolunteerId recorder,
        Text title,
        CommendationLevel level,
        Text grantedBy,
        Text evidence,
        LocalDate date)
        implements RecordFileEntry {}
