package org.redvest.api.open.casefile.query;

import org.redvest.api.Query;
import org.redvest.api.id.CaseFileId;

/**
 * Whose is this case file, and as of when?
 *
 * @param caseFileId which
 * @param reader subject of who asks; nobody reads what another opened
 */
public record FindCaseFile(CaseFileId caseFileId, String reader) implements Query<CaseFile.Opening> {

    @Override
    public Class<CaseFile.Opening> answer() {
        return CaseFile.Opening.class;
    }
}
