package org.redvest.api.open.casefile.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.CaseFileId;

/** What happened to case files. */
public sealed interface CaseFileEvent extends NamesVolunteer permits CaseFileOpened {

    /** Which case file. */
    CaseFileId caseFileId();
}
