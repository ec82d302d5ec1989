package org.redvest.api.person.file.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.id.FileEntryId;
import org.redvest.api.id.PersonalFileId;
import org.redvest.api.id.VolunteerId;

/**
 * Record that a volunteer gave blood (无偿献血). It is counted in times and millilitres, and never as hours of service.
 *
 * @param fileId in which file
 * @param volunteerId who gave
 * @param entryId the number the entry will have
 * @param recorder number of who records, where they are a volunteer themselves
 * @param millilitres how much, 1 to 1,000
 * @param place where, in words
 * @param date civil date, Asia/Shanghai
 */
public record RecordBloodDonation(
        @TargetAggregateIdentifier PersonalFileId fileId,
        VolunteerId volunteerId,
        FileEntryId entryId,
        @Nullable VolunteerId recorder,
        int millilitres,
        Text place,
        LocalDate date)
        implements RecordFileEntry {}
