package org.redvest.api.open.casefile.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.id.CaseFileId;
import org.redvest.api.id.VolunteerId;

/**
 * An auditor opened a case file (案卷) of somebody: all that is known of them as of two instants. Who it was, the metadata say.
 *
 * @param caseFileId which
 * @param volunteerId whose
 * @param validAt what held by this instant
 * @param knownAt as far as it had been recorded by this one
 * @param purpose what for, in the auditor's words
 * @param fileNumber number under which the auditor's office keeps it; null where there is none
 */
@Revision("1")
public record CaseFileOpened(
        CaseFileId caseFileId,
        VolunteerId volunteerId,
        Instant validAt,
        Instant knownAt,
        Text purpose,
        @Nullable Text fileNumber)
        implements CaseFileEvent {}
