package org.redvest.command.exchange.imports;

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
     * How many records a whole export of this city holds.
     *
     * @param stated how many it holds by whoever made it; null where they did not say, and then it ends with a line break
     * @throws Refusal {@link Problem#EXPORT_CUT_OFF}; {@link Problem#EXPORT_OF_ANOTHER_CITY} where no record lies here
     */
    long records(Source file, FileFormat format, @Nullable Long stated) throws IOException {
        long count = 0;
        boolean isHere = false;
        boolean isWhole = true;
        try (Rows rows = Rows.open(file, format, ImportKind.NATIONAL_EXPORT)) {
            while (rows.hasNext()) {
                Row row = rows.next();
                isHere |= isHere(row);
                isWhole = !row.isMalformed();
                count++;
            }
        }
        if (count == 0) {
            throw new Refusal(Problem.FILE_EMPTY);
        }
        if (stated == null ? !isWhole || !endsALine(file, format) : stated != count) {
            throw new Refusal(
                    Problem.EXPORT_CUT_OFF,
                    "The export has %d records and ends in the middle, or has another number of them than was stated: fetch it again whole."
                            .formatted(count));
        }
        if (!isHere) {
            throw new Refusal(Problem.EXPORT_OF_ANOTHER_CITY);
        }
        return count;
    }

    /** Whether a record lies in this city, in whichever division, abolished ones too. */
    boolean isHere(Row row) {
        Division city = divisions.ofLevel(Division.Level.CITY).getFirst();
        return row.owner("区划代码").startsWith(divisions.prefixOf(city));
    }

    private static boolean endsALine(Source file, FileFormat format) throws IOException {
        if (format == FileFormat.XLSX) {
            return true;
        }
        int last = 0;
        int before = 0;
        try (InputStream bytes = file.open()) {
            byte[] buffer = new byte[8192];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                before = read > 1 ? buffer[read - 2] : last;
                last = read > 0 ? buffer[read - 1] : last;
            }
        }
        return format == FileFormat.UTF_16LE ? before == '\n' || before == '\r' : last == '\n' || last == '\r';
    }

    /**
     * Opens the comparison of an export, which has the number of its import: both follow from the file.
     *
     * @param hash SHA-256 of the file in hexadecimal digits
     * @param request number of the request that brought it
     * @throws Refusal {@link Problem#EXPORT_TAKEN_BEFORE} where another request brought it
     */
    UUID open(String hash, UUID request, long records, Envelope sender) {
        UUID id = keys.uuid("national-export", hash);
        try {
            commands.send(new OpenReconciliation(ReconciliationId.from(id), request, records), sender);
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
