package org.redvest.api.open.casefile.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * Which case files did this auditor open?
 *
 * @param reader subject of the auditor
 * @param cursor where the page before ended; null for the first page
 * @param limit case files at most
 */
public record FindCaseFiles(String reader, @Nullable Long cursor, int limit) implements Query<CaseFiles> {

    @Override
    public Class<CaseFiles> answer() {
        return CaseFiles.class;
    }
}
