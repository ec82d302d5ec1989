package org.redvest.api.open.casefile.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;

/**
 * The case files that an auditor opened.
 *
 * @param caseFiles newest first
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log on which the answer rests
 */
public record CaseFiles(
        List<CaseFile.Opening> caseFiles, @Nullable Long nextCursor, long position) implements AsOf {}
