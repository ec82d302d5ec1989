package org.redvest.api.person.file.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.id.FileEntryId;
import org.redvest.api.id.PersonalFileId;
import org.redvest.api.id.VolunteerId;

/**
 * Record that a volunteer was trained (Decree 67 Art. 8). The time of learning is no time of service.
 *
 * @param fileId in which file
 * @param volunteerId who learned
 * @param entryId the number the entry will have
 * @param recorder number of who records, where they are a volunteer themselves
 * @param title name of the training
 * @param content what was taught, in the main
 * @param minutes duration of the learning
 * @param host who held it
 * @param date civil date, Asia/Shanghai; the last day where there were several
 */
public record RecordTraining(
        @TargetAggregateIdentifier PersonalFileId fileId,
        VolunteerId volunteerId,
        FileEntryId entryId,
        @Nullable VolunteerId recorder,
        Text title,
        Text content,
        int minutes,
        Text host,
        LocalDate date)
        implements RecordFileEntry {}
