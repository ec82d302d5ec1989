package org.redvest.api.exchange.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import, and how far it is.
 *
 * @param importId its number
 * @param kind of the file
 * @param fileName how the sender's file was called, without folders; null where that is not known
 * @param state whether rows are still being read
 * @param rowsTotal rows in the file, the header excepted
 * @param rowsRead rows of which it is known what became of them
 * @param accepted rows that were recorded
 * @param unchanged rows that had been recorded before
 * @param rejected rows that were refused
 * @param charset character set of the file; XLSX for a workbook
 * @param receivedAt when the file came
 * @param finishedAt when the last row was read; null while rows are being read
 * @param rejectedFor why rows were refused, the most frequent reason first; null in lists
 */
public record ImportView(
        UUID importId,
        ImportKind kind,
        @Nullable String fileName,
        ImportState state,
        long rowsTotal,
        long rowsRead,
        long accepted,
        long unchanged,
        long rejected,
        String charset,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        @Nullable List<Reason> rejectedFor) {

    /**
     * Why rows were refused.
     *
     * @param code of the problem
     * @param title its Chinese title
     * @param rows how many of the file
     */
    public record Reason(String code, String title, long rows) {}
}
