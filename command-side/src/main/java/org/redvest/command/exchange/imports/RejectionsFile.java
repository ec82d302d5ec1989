package org.redvest.command.exchange.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.redvest.api.Problem;
import org.redvest.command.exchange.imports.ImportJobs.KeptRow;
import org.redvest.command.exchange.imports.ImportJobs.Rejection;
import org.redvest.platform.web.Cells;

/** Rejected rows as a file that a spreadsheet opens, in which they are mended, and that is imported again. */
final class RejectionsFile {

    private static final List<String> TITLES = List.of("line", "code", "title", "detail");

    private RejectionsFile() {}

    /**
     * Writes them.
     *
     * @param withRows the cells of the rows too, which name persons
     */
    static void write(Stream<Rejection> rejections, OutputStream out, boolean withRows) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(Cells.BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            Iterator<Rejection> each = rejections.iterator();
            Rejection rejection = each.hasNext() ? each.next() : null;
            KeptRow first = rejection == null || !withRows ? null : rejection.row();
            csv.writeRecord(Stream.concat(TITLES.stream(), first == null ? Stream.empty() : own(first, first.titles()))
                    .toList());
            while (rejection != null) {
                KeptRow row = withRows ? rejection.row() : null;
                csv.writeRecord(Stream.concat(
                                Stream.of(
                                        String.valueOf(rejection.line()),
                                        rejection.code(),
                                        Problem.valueOf(rejection.code()).chinese(),
                                        Cells.text(rejection.detail())),
                                row == null ? Stream.empty() : own(row, row.cells()))
                        .toList());
                rejection = each.hasNext() ? each.next() : null;
            }
        }
    }

    /** What is the file's own: a file of rejections that was sent again has our columns before it. */
    private static Stream<String> own(KeptRow row, List<String> cells) {
        boolean again = row.titles().size() > TITLES.size()
                && row.titles().subList(0, TITLES.size()).equals(TITLES);
        return cells.stream().skip(again ? TITLES.size() : 0).map(Cells::unchanged);
    }
}
