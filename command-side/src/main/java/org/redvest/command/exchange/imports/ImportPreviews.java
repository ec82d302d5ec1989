package org.redvest.command.exchange.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.api.exchange.imports.ImportPreview;
import org.redvest.api.exchange.imports.ImportPreview.Column;
import org.redvest.api.exchange.imports.ImportPreview.Refused;
import org.redvest.api.exchange.imports.ImportPreview.Understood;
import org.springframework.stereotype.Component;

/**
 * Reads a file as its import would, sends nothing and keeps nothing. The ledger is not asked either: a dry run leaves no trace, and
 * nobody learns without one who is registered.
 */
@Component
class ImportPreviews {

    /** Rows that are shown as they were understood. */
    private static final int ROWS = 10;

    /** Refused rows that are shown. */
    private static final int REFUSALS = 50;

    private final RowImporters importers;

    ImportPreviews(RowImporters importers) {
        this.importers = importers;
    }

    /**
     * What becomes of a file by its form.
     *
     * @throws Refusal where no row of it can be read, as its import would be refused
     */
    ImportPreview of(ImportKind kind, Source file, FileFormat format, Terms terms) throws IOException {
        RowImporter importer = importers.of(kind).ofFile();
        List<Understood> first = new ArrayList<>();
        List<Refused> refusals = new ArrayList<>();
        long count = 0;
        long refused = 0;
        try (Rows rows = Rows.open(file, format, kind)) {
            while (rows.hasNext()) {
                Row row = rows.next();
                Refused refusal = refusal(importer, row, terms);
                if (++count <= ROWS) {
                    first.add(new Understood(row.line(), fields(row), refusal));
                }
                if (refusal != null && ++refused <= REFUSALS) {
                    refusals.add(refusal);
                }
            }
            if (count == 0) {
                throw new Refusal(Problem.FILE_EMPTY);
            }
            Header header = rows.header();
            Character separator = rows.reading().separator();
            return new ImportPreview(
                    kind,
                    format.label(),
                    format.isMarked(file),
                    rows.reading().sheet(),
                    separator == null ? null : separator.toString(),
                    header.line(),
                    columns(header),
                    absent(header, kind),
                    count,
                    first,
                    refused,
                    refusals);
        }
    }

    private static @Nullable Refused refusal(RowImporter importer, Row row, Terms terms) {
        try {
            importer.read(row, terms);
            return null;
        } catch (Refusal refusal) {
            Problem problem = refusal.problem();
            return new Refused(
                    row.line(), problem.name(), problem.chinese(), refusal.detail(), problem.chineseSentence());
        }
    }

    /** In the order of the file. */
    private static Map<String, String> fields(Row row) {
        Map<String, String> fields = new LinkedHashMap<>();
        row.header().columns().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(column -> !row.understood().getOrDefault(column, "").isEmpty())
                .forEach(column -> fields.put(column, row.understood().getOrDefault(column, "")));
        return fields;
    }

    private static List<Column> columns(Header header) {
        List<String> titles = header.titles();
        String[] meanings = new String[titles.size()];
        header.columns().forEach((column, index) -> meanings[index] = column);
        return IntStream.range(0, titles.size())
                .mapToObj(index -> new Column(titles.get(index).strip(), meanings[index]))
                .toList();
    }

    private static List<String> absent(Header header, ImportKind kind) {
        return kind.columns().stream()
                .map(ImportKind.Column::name)
                .filter(column -> !header.columns().containsKey(column))
                .toList();
    }
}
