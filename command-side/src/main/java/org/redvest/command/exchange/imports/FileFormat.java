package org.redvest.command.exchange.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/** What the offices' files are; told by their content, never by their name. */
enum FileFormat {
    /** A text, as most programs write it. */
    UTF_8("UTF-8"),
    /** A text, as a Chinese Excel writes CSV. */
    GB18030("GB18030"),
    /** A text with a byte order mark, as Excel writes "Unicode text". */
    UTF_16LE("UTF-16LE"),
    /** The same in the other order. */
    UTF_16BE("UTF-16BE"),
    /** A workbook (.xlsx), ISO/IEC 29500. */
    XLSX("XLSX");

    private static final int BUFFER = 8192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What may separate the cells of a text. */
    private static final List<Character> SEPARATORS = List.of(',', '\t', ';');

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Compound File Binary: .xls, and workbooks with a password. */
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final byte[] LITTLE_ENDIAN = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_ENDIAN = {(byte) 0xFE, (byte) 0xFF};

    private final String label;

    FileFormat(String label) {
        this.label = label;
    }

    /** How the API and stored imports name it. */
    String label() {
        return label;
    }

    /** The format of a stored import. */
    static FileFormat labelled(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No format is labelled " + label));
    }

    /**
     * The format of a file. Chinese text in GB18030 is practically never well-formed UTF-8, so that trying is surer than
     * guessing by frequency.
     *
     * @throws Refusal {@link Problem#FILE_NOT_TEXT}
     */
    static FileFormat detect(Source file) throws IOException {
        byte[] first;
        try (InputStream bytes = file.open()) {
            first = bytes.readNBytes(ZIP.length);
        }
        if (Arrays.equals(first, ZIP)) {
            return XLSX;
        }
        if (Arrays.equals(first, OLD_OFFICE)) {
            throw new Refusal(
                    Problem.FILE_NOT_TEXT,
                    "The file is an old workbook (.xls), or one with a password: save it as .xlsx, without one.");
        }
        List<FileFormat> candidates = startsWith(first, LITTLE_ENDIAN)
                ? List.of(UTF_16LE)
                : startsWith(first, BIG_ENDIAN) ? List.of(UTF_16BE) : List.of(UTF_8, GB18030);
        for (FileFormat candidate : candidates) {
            if (candidate.isFormatOf(file)) {
                return candidate;
            }
        }
        throw new Refusal(Problem.FILE_NOT_TEXT);
    }

    /**
     * The format that a caller named, if the file has it; without a name, what its content tells.
     *
     * @throws Refusal {@link Problem#FILE_NOT_TEXT}; {@link Problem#INVALID_FIELD} for another name
     */
    static FileFormat of(Source file, @Nullable String name) throws IOException {
        return name == null ? detect(file) : require(name, file);
    }

    private static boolean startsWith(byte[] bytes, byte[] begin) {
        return bytes.length >= begin.length && Arrays.equals(Arrays.copyOf(bytes, begin.length), begin);
    }

    /**
     * The format that a caller named, if the file has it.
     *
     * @throws Refusal {@link Problem#FILE_NOT_TEXT}; {@link Problem#INVALID_FIELD} for another format
     */
    static FileFormat require(String name, Source file) throws IOException {
        FileFormat format =
                switch (name.toUpperCase(Locale.ROOT)) {
                    case "UTF-8", "UTF8" -> UTF_8;
                    case "GB18030", "GBK", "GB2312" -> GB18030;
                    case "UTF-16LE" -> UTF_16LE;
                    case "UTF-16BE" -> UTF_16BE;
                    default ->
                        throw new Refusal(Problem.INVALID_FIELD, "charset is UTF-8, GB18030, UTF-16LE or UTF-16BE.");
                };
        if (!format.isFormatOf(file)) {
            throw new Refusal(Problem.FILE_NOT_TEXT);
        }
        return format;
    }

    private boolean isFormatOf(Source file) throws IOException {
        try (Reader reader = reader(file)) {
            char[] buffer = new char[BUFFER];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] < ' ' && buffer[i] != '\t' && buffer[i] != '\r' && buffer[i] != '\n') {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    /** A reader that fails on bytes that are not of the character set, and passes over a byte order mark. */
    private Reader reader(Source file) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(
                file.open(),
                Charset.forName(label)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** Whether a text begins with a byte order mark. */
    boolean isMarked(Source file) throws IOException {
        if (this == XLSX) {
            return false;
        }
        try (Reader reader = new InputStreamReader(file.open(), Charset.forName(label))) {
            return reader.read() == BYTE_ORDER_MARK;
        }
    }

    /**
     * The ways to read a file as a table: a text by each separator, a workbook by each sheet that is shown.
     *
     * @throws Refusal where a workbook cannot be read
     */
    List<Reading> readings(Source file) throws IOException {
        if (this == XLSX) {
            Workbook workbook;
            try (InputStream bytes = file.open()) {
                workbook = new Workbook(bytes.readAllBytes());
            }
            return workbook.sheets().stream()
                    .map(sheet -> new Reading(sheet.name(), null, workbook.dates(), () -> workbook.lines(sheet)))
                    .toList();
        }
        return SEPARATORS.stream()
                .map(separator -> new Reading(
                        null, separator, SerialDates.SINCE_1900, () -> new CsvLines(reader(file), separator)))
                .toList();
    }

    /**
     * One way to read a file as a table.
     *
     * @param sheet name of the sheet; null for a text
     * @param separator what separates the cells of a text; null for a sheet
     * @param dates what a plain number means as a date
     */
    record Reading(@Nullable String sheet, @Nullable Character separator, SerialDates dates, Opener opener) {

        /** Opens the table from its beginning. */
        @FunctionalInterface
        interface Opener {

            Lines open() throws IOException;
        }
    }
}
