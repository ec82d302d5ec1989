package org.redvest.api.open.casefile.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.BothTimes;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.CaseFileId;
import org.redvest.api.id.VolunteerId;

/**
 * Record that an auditor is about to look into somebody's case file. Whose office that is, their role says: they hold no delegation.
 *
 * @param caseFileId which
 * @param volunteerId whose
 * @param times as of when
 * @param purpose what for, in the auditor's words
 * @param fileNumber number under which the auditor's office keeps it; null where there is none
 */
public record OpenCaseFile(
        CaseFileId caseFileId,
        @TargetAggregateIdentifier VolunteerId volunteerId,
        BothTimes times,
        Text purpose,
        @Nullable Text fileNumber)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.SignedIn();
    }
}
