package org.redvest.query.honour.commendation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.commendation.query.Candidates;
import org.redvest.api.honour.commendation.query.Candidates.Candidate;
import org.redvest.platform.web.Cells;

/** The candidates of a round as a file for a spreadsheet. It is read page by page while it is written. */
final class CandidatesFile {

    /** Where a page is read that follows a position; the first where that is null. */
    @FunctionalInterface
    interface Source {

        Candidates after(@Nullable Long cursor);
    }

    private final Candidates first;
    private final Source source;

    /** Asks for the first page, so that a list that there is not is refused before a file begins. */
    CandidatesFile(Source source) {
        this.first = source.after(null);
        this.source = source;
    }

    void write(OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(Cells.BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "candidateId",
                    "category",
                    "kind",
                    "nominee",
                    "name",
                    "nominatedBy",
                    "deeds",
                    "recommended",
                    "reason",
                    "frozenMinutes",
                    "frozenRecords",
                    "minutesNow",
                    "recordsNow",
                    "awardedAt",
                    "revokedAt");
            Candidates page = first;
            page.candidates().forEach(one -> write(csv, one));
            while (page.nextCursor() != null) {
                page = source.after(page.nextCursor());
                page.candidates().forEach(one -> write(csv, one));
            }
        }
    }

    private static void write(CsvWriter csv, Candidate one) {
        Candidates.Review review = one.review();
        Candidates.Figures frozen = one.frozen();
        Candidates.Figures now = one.now();
        Candidates.Award award = one.award();
        csv.writeRecord(
                cell(one.candidateId()),
                cell(one.category()),
                cell(one.kind()),
                cell(one.nominee()),
                cell(one.name()),
                cell(one.nominatedBy()),
                cell(one.deeds()),
                cell(review == null ? null : review.recommended()),
                cell(review == null ? null : review.reason()),
                cell(frozen == null ? null : frozen.minutes()),
                cell(frozen == null ? null : frozen.records()),
                cell(now == null ? null : now.minutes()),
                cell(now == null ? null : now.records()),
                cell(award == null ? null : award.at()),
                cell(award == null ? null : award.revokedAt()));
    }

    private static String cell(@Nullable Object value) {
        return Cells.unchanged(Objects.toString(value, ""));
    }
}
