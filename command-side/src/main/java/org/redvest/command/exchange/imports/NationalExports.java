package org.redvest.command.exchange.imports;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.api.exchange.national.command.OpenReconciliation;
import org.redvest.api.id.ReconciliationId;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.command.platform.Commands;
import org.redvest.command.vault.KeyRing;
import org.springframework.stereotype.Component;

/** An export of another system as a whole file, before any row of it is compared. */
@Component
class NationalExports {

    /** Bytes of a character but one at most, in any of the character sets. */
    private static final int HALF_A_CHARACTER = 3;

    /** What begins the last part of a ZIP archive (APPNOTE 4.3.16). */
    private static final int END_OF_ARCHIVE = 0x504B0506;

    /** One row in so many has to state more decimals than one, for the export to be finer than tenths: a single one is a slip. */
    private static final int SOME = 100;

    private final Divisions divisions;
    private final Commands commands;
    private final KeyRing keys;
    private final ImportJobs jobs;

    NationalExports(Divisions divisions, Commands commands, KeyRing keys, ImportJobs jobs) {
        this.jobs = jobs;
        this.divisions = divisions;
        this.commands = commands;
        this.keys = keys;
    }

    /**
     * The format of an export.
     *
     * @param size bytes of the file
     * @throws Refusal {@link Problem#EXPORT_CUT_OFF} where it ends within a character; else as {@link FileFormat#of}
     */
    FileFormat format(Source file, long size, @Nullable String charset) throws IOException {
        try {
            return FileFormat.of(file, charset);
        } catch (Refusal refusal) {
            for (int bytes = 1; bytes <= HALF_A_CHARACTER && bytes < size; bytes++) {
                if (isText(first(file, size - bytes), charset)) {
                    throw new Refusal(Problem.EXPORT_CUT_OFF);
                }
            }
            throw refusal;
        }
    }

    private static boolean isText(Source file, @Nullable String charset) throws IOException {
        try {
            FileFormat.of(file, charset);
            return true;
        } catch (Refusal noText) {
            return false;
        }
    }

    private static Source first(Source file, long bytes) {
        return () -> {
            InputStream all = file.open();
            return new FilterInputStream(all) {
                private long left = bytes;

                @Override
                public int read() throws IOException {
                    if (left <= 0) {
                        return -1;
                    }
                    left--;
                    return super.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    if (left <= 0) {
                        return -1;
                    }
                    int read = super.read(target, offset, (int) Math.min(left, length));
                    left -= Math.max(read, 0);
                    return read;
                }
            };
        };
    }

    /**
     * An export that is whole.
     *
     * @param rows of the file
     * @param records among them; a line beneath them that says how many there are, or when it was made, is none
     * @param unit minutes of the unit in which its hours are stated
     */
    record Export(long rows, long records, int unit) {}

    /**
     * Looks through an export.
     *
     * @param stated how many it holds by whoever made it; null where they did not say, and then it ends with a line break
     * @throws Refusal {@link Problem#EXPORT_CUT_OFF}; {@link Problem#EXPORT_OF_ANOTHER_CITY} where no record lies here
     */
    Export whole(Source file, FileFormat format, @Nullable Long stated) throws IOException {
        long rows = 0;
        boolean isHere = false;
        long finer = 0;
        Row last = null;
        try (Rows all = Rows.open(file, format, ImportKind.NATIONAL_EXPORT)) {
            while (all.hasNext()) {
                last = all.next();
                isHere = isHere || isHere(last);
                finer += isFinerThanTenths(last) ? 1 : 0;
                rows++;
            }
        } catch (Refusal refusal) {
            throw isCutOff(refusal, file) ? new Refusal(Problem.EXPORT_CUT_OFF) : refusal;
        }
        boolean isBelow = last != null && isBelowTheRecords(last);
        long records = isBelow ? rows - 1 : rows;
        boolean isCutOff = (last != null && endsEarly(last) && !isBelow)
                || (stated == null ? !endsALine(file, format) : stated != records);
        if (records == 0 && stated == null) {
            throw new Refusal(Problem.FILE_EMPTY);
        }
        if (isCutOff) {
            throw new Refusal(
                    Problem.EXPORT_CUT_OFF,
                    "The export has %d records and ends in the middle, or has another number of them than was stated: fetch it again whole."
                            .formatted(records));
        }
        if (!isHere) {
            throw new Refusal(Problem.EXPORT_OF_ANOTHER_CITY);
        }
        return new Export(rows, records, finer * SOME >= rows ? 1 : StatedHours.TENTHS);
    }

    /** A row whose hours cannot be read says nothing of how those of the others are stated. */
    private static boolean isFinerThanTenths(Row row) {
        try {
            return StatedHours.of(row).isFinerThanTenths();
        } catch (Refusal unreadable) {
            return false;
        }
    }

    /** Whether cells are missing at its end that no row can do without. */
    private static boolean endsEarly(Row row) {
        return row.cells().size() <= row.header().lastNeeded();
    }

    /** 合计, 制表日期 and the like: one cell alone. */
    private static boolean isBelowTheRecords(Row row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count() == 1;
    }

    /** A text that ends within quotation marks, or a workbook without its end, which says where its parts are. */
    private static boolean isCutOff(Refusal refusal, Source file) throws IOException {
        return switch (refusal.problem()) {
            case ROW_MALFORMED -> true;
            case WORKBOOK_UNREADABLE, FILE_NOT_TEXT -> !hasEndOfArchive(file);
            default -> false;
        };
    }

    private static boolean hasEndOfArchive(Source file) throws IOException {
        int last = 0;
        try (InputStream bytes = new BufferedInputStream(file.open())) {
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                last = (last << Byte.SIZE) | next;
                if (last == END_OF_ARCHIVE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a record lies in this city, in whichever division, abolished ones too. */
    boolean isHere(Row row) {
        Division city = divisions.ofLevel(Division.Level.CITY).getFirst();
        return row.owner("区划代码").startsWith(divisions.prefixOf(city));
    }

    private static boolean endsALine(Source file, FileFormat format) throws IOException {
        int before = 0;
        int last = 0;
        try (InputStream bytes = new BufferedInputStream(file.open())) {
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                before = last;
                last = next;
            }
        }
        return switch (format) {
            case XLSX -> true;
            case UTF_16LE -> isLineBreak(before) && last == 0;
            case UTF_16BE -> before == 0 && isLineBreak(last);
            case UTF_8, GB18030 -> isLineBreak(last);
        };
    }

    private static boolean isLineBreak(int unit) {
        return unit == '\n' || unit == '\r';
    }

    /**
     * Opens the comparison of an export, which has the number of its import: both follow from the file.
     *
     * @param hash SHA-256 of the file in hexadecimal digits
     * @param request number of the request that brought it
     * @throws Refusal {@link Problem#EXPORT_TAKEN_BEFORE} where another request brought it
     */
    UUID open(String hash, UUID request, Export export, Envelope sender) {
        UUID id = keys.uuid("national-export", hash);
        try {
            commands.send(
                    new OpenReconciliation(ReconciliationId.from(id), request, export.records(), export.unit()),
                    sender);
        } catch (Refusal refusal) {
            // a process may have died before it kept the file: whoever brings it then has it compared
            if (refusal.problem() != Problem.EXPORT_TAKEN_BEFORE
                    || jobs.find(id).isPresent()) {
                throw refusal;
            }
        }
        return id;
    }
}
