package org.redvest.api.person.file.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.FileEntryId;
import org.redvest.api.id.PersonalFileId;
import org.redvest.api.id.VolunteerId;

/** What every wish to record something in a personal file tells. */
public sealed interface RecordFileEntry extends Command<Effect>
        permits RecordTraining, RecordCommendation, RecordEvaluation, RecordBloodDonation {

    /** In which file. */
    PersonalFileId fileId();

    /** Whose file it is. */
    VolunteerId volunteerId();

    /** The number that the entry will have; the same number again is the same entry. */
    FileEntryId entryId();

    /** The number of who records, where they are a volunteer themselves; never the file's. */
    @Nullable VolunteerId recorder();

    /** Civil date of what is recorded, Asia/Shanghai. */
    LocalDate date();

    @Override
    default Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.KEEP_RECORDS, volunteerId());
    }
}
