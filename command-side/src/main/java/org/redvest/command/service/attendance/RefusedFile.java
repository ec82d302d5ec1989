package org.redvest.command.service.attendance;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.redvest.api.Problem;
import org.redvest.platform.web.Cells;

/** Who was refused, as a file that a spreadsheet opens. */
final class RefusedFile {

    private RefusedFile() {}

    static void write(List<Certified> refused, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(Cells.BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("volunteerId", "code", "title", "detailChinese", "detail");
            for (Certified one : refused) {
                Problem code = one.code();
                if (code != null) {
                    csv.writeRecord(
                            one.volunteerId().value(),
                            code.name(),
                            code.chinese(),
                            code.chineseSentence(),
                            Cells.text(String.valueOf(one.detail())));
                }
            }
        }
    }
}
