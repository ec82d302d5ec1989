package org.redvest.command.exchange.imports;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.exchange.imports.ImportKind;

/**
 * The line of a table that names its columns.
 *
 * @param line its number in the file
 * @param titles as they stand there
 * @param columns where each column is that is read, by its name
 * @param lastNeeded index of the last column that no row can do without
 * @param dates what a plain number means as a date
 */
record Header(long line, List<String> titles, Map<String, Integer> columns, int lastNeeded, SerialDates dates) {

    /** Blanks, line breaks and invisible characters, wherever they stand in a name. */
    private static final Pattern NOTHING = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]+");

    /**
     * Reads the names of a line that has all needed ones.
     *
     * @throws Refusal {@link Problem#FILE_COLUMN_TWICE}
     */
    static Header of(Lines.Line line, ImportKind kind, SerialDates dates) {
        List<String> names = names(line);
        Map<String, Integer> columns = new HashMap<>();
        kind.columns().stream()
                .map(ImportKind.Column::name)
                .filter(names::contains)
                .forEach(column -> {
                    int index = names.indexOf(column);
                    if (names.lastIndexOf(column) != index) {
                        throw new Refusal(
                                Problem.FILE_COLUMN_TWICE,
                                "The header has the column %s twice: delete or rename one of the two."
                                        .formatted(column));
                    }
                    columns.put(column, index);
                });
        int lastNeeded =
                kind.neededColumns().stream().mapToInt(names::indexOf).max().orElseThrow();
        return new Header(line.number(), line.cells(), Map.copyOf(columns), lastNeeded, dates);
    }

    /** The needed columns that a line does not name. */
    static List<String> missing(Lines.Line line, ImportKind kind) {
        List<String> names = names(line);
        return kind.neededColumns().stream()
                .filter(column -> !names.contains(column))
                .toList();
    }

    private static List<String> names(Lines.Line line) {
        return line.cells().stream()
                .map(title -> NOTHING.matcher(Normalizer.normalize(title, Normalizer.Form.NFKC))
                        .replaceAll(""))
                .toList();
    }
}
