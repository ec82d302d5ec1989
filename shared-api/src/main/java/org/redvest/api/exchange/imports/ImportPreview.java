package org.redvest.api.exchange.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file as an import would understand it. Its rows are judged by their form: what the ledger has of it, the import says.
 *
 * @param kind of the file
 * @param charset character set of the file; XLSX for a workbook
 * @param byteOrderMark whether a text begins with one, as Excel writes it
 * @param sheet name of the sheet that is read; null for a text
 * @param separator what separates the cells of a text; null for a workbook
 * @param headerLine number of the line that names the columns, counted from 1
 * @param columns in the order of the file
 * @param absent columns that would be read if they were there
 * @param rows how many there are, the header excepted
 * @param first the first of them
 * @param refused how many of them are refused by their form
 * @param refusals the first of those
 */
public record ImportPreview(
        ImportKind kind,
        String charset,
        boolean byteOrderMark,
        @Nullable String sheet,
        @Nullable String separator,
        long headerLine,
        List<Column> columns,
        List<String> absent,
        long rows,
        List<Understood> first,
        long refused,
        List<Refused> refusals) {

    /**
     * A column of the file.
     *
     * @param title as it stands there
     * @param meaning the column as which it is read; null where it is not
     */
    public record Column(String title, @Nullable String meaning) {}

    /**
     * A row as it was understood, up to what it is refused for. It holds clear personal data and does not print.
     *
     * @param line number of its first line in the file, counted from 1
     * @param fields what its cells mean, by column, without those that are empty: dates as 2022-03-05, times as 09:00, divisions by
     *     their code
     * @param refusal why it is refused; null where it is not
     */
    public record Understood(
            long line, Map<String, String> fields, @Nullable Refused refusal) {

        @Override
        public String toString() {
            return "Understood[" + line + "]";
        }
    }

    /**
     * A row that is refused.
     *
     * @param line number of its first line in the file, counted from 1
     * @param code of the problem
     * @param title its Chinese title
     * @param detail what is wrong and what to do, in English
     * @param detailChinese what to do, in Chinese
     */
    public record Refused(long line, String code, String title, String detail, String detailChinese) {}
}
