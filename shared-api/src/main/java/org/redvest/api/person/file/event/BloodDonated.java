package org.redvest.api.person.file.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.FileEntryId;
import org.redvest.api.id.VolunteerId;

/**
 * A volunteer gave blood (无偿献血). It is counted in times and millilitres, and is no time of service.
 *
 * @param entryId the entry's number
 * @param volunteerId who gave
 * @param millilitres how much
 * @param place where, in words
 * @param date civil date, Asia/Shanghai
 */
@Revision("1")
public record BloodDonated(
        FileEntryId entryId,
        VolunteerId volunteerId,
        int millilitres,
        @OfPerson Text place,
        LocalDate date) implements PersonalFileEvent {}
