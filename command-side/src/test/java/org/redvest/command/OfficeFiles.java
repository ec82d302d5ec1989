package org.redvest.command;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One table in each form in which the offices' programs write it. */
public final class OfficeFiles {

    private static final double SECONDS_OF_A_DAY = 86_400;

    private OfficeFiles() {}

    /** The lines of a file of the offices. */
    public static List<List<String>> table(Path file, Charset charset) {
        try {
            return table(Files.readString(file, charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a CSV. */
    public static List<List<String>> table(String csv) {
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(csv.replace("\uFEFF", ""))
                .stream()
                .map(line -> line.getFields())
                .toList();
    }

    /** The table in every form, by a name of the form. */
    public static Map<String, byte[]> forms(List<List<String>> table) {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        forms.put("UTF-8", text(table, ',').getBytes(UTF_8));
        forms.put("UTF-8 with a mark", ("\uFEFF" + text(table, ',')).getBytes(UTF_8));
        forms.put("GB18030", text(table, ',').getBytes(Charset.forName("GB18030")));
        forms.put("UTF-16LE with tabs", ("\uFEFF" + text(table, '\t')).getBytes(UTF_16LE));
        forms.put("UTF-16BE with tabs", ("\uFEFF" + text(table, '\t')).getBytes(UTF_16BE));
        forms.put("semicolons", text(table, ';').getBytes(UTF_8));
        forms.put("a workbook", workbook(table));
        return forms;
    }

    /** The table as text. */
    public static String text(List<List<String>> table, char separator) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(text)) {
            table.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The table as a workbook in which everything was typed without care: dates, times, codes and phones are numbers. */
    public static byte[] workbook(List<List<String>> table) {
        return workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("名册");
            for (int row = 0; row < table.size(); row++) {
                for (int column = 0; column < table.get(row).size(); column++) {
                    type(sheet, row, column, table.get(row).get(column));
                }
            }
        });
    }

    /** What a spreadsheet makes of what is typed into a cell; identity numbers were told to be texts. */
    private static void type(Worksheet sheet, int row, int column, String typed) {
        if (typed.isEmpty()) {
            return;
        }
        if (typed.matches("\\d{4}-\\d\\d-\\d\\d")) {
            sheet.value(row, column, LocalDate.parse(typed));
            sheet.style(row, column).format("yyyy/m/d").set();
        } else if (typed.matches("\\d\\d:\\d\\d")) {
            sheet.value(row, column, LocalTime.parse(typed).toSecondOfDay() / SECONDS_OF_A_DAY);
            sheet.style(row, column).format("h:mm").set();
        } else if (typed.matches("[1-9]\\d{5,13}")) {
            sheet.value(row, column, Long.parseLong(typed));
        } else {
            sheet.value(row, column, typed);
        }
    }

    /** A workbook. */
    public static byte[] workbook(Consumer<Workbook> content) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "RedVest", "1.0")) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
