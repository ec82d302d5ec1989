package org.redvest.command.exchange.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.api.exchange.imports.ImportState;
import org.redvest.api.exchange.imports.ImportView;
import org.redvest.api.id.AllianceId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.GivenConsent;
import org.redvest.command.vault.KeyRing;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports and their files, in the database: whichever command side is alive can go on with them. What is a row is read
 * through a repository; what is written counts on, or is many, and is SQL (ADR 24).
 */
@Repository
class ImportJobs {

    private static final int CHUNK_BYTES = 256 * 1024;

    private static final int REJECTIONS_AT_A_TIME = 500;

    private final ImportJobRows jobs;
    private final RejectionRows rejections;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final KeyRing keys;
    private final JsonMapper json;
    private final Clock clock;

    ImportJobs(
            ImportJobRows jobs,
            RejectionRows rejections,
            JdbcClient jdbc,
            JdbcTemplate template,
            KeyRing keys,
            JsonMapper json,
            Clock clock) {
        this.jobs = jobs;
        this.rejections = rejections;
        this.jdbc = jdbc;
        this.template = template;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A row that was rejected.
     *
     * @param row as it stood in the file; null once that is forgotten
     */
    record Rejection(
            long line, String code, String detail, @Nullable KeptRow row) {}

    /** The cells of a row, under the titles of its file. It holds clear personal data and does not print. */
    record KeptRow(List<String> titles, List<String> cells) {

        @Override
        public String toString() {
            return "KeptRow[…]";
        }
    }

    /** What became of some rows. */
    record Progress(long read, long accepted, long unchanged, List<Rejection> rejections) {}

    /** Keeps a new import and its file; false where an import of this id is there already. */
    @Transactional
    boolean add(
            UUID id,
            ImportKind kind,
            String uploader,
            @Nullable VolunteerId uploaderVolunteer,
            @Nullable String fileName,
            String contentHash,
            String charset,
            long rows,
            Terms terms,
            Source file)
            throws IOException {
        AllianceId alliance = terms.alliance();
        SchemeId scheme = terms.scheme();
        int added = jdbc.sql("""
                        INSERT INTO command.import_job
                            (id, kind, uploader, state, content_hash, charset, rows_total, consent, overnight, received_at,
                             alliance, uploader_volunteer, scheme, sealed_name)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING""")
                .params(
                        id,
                        kind.name(),
                        uploader,
                        ImportState.RUNNING.name(),
                        contentHash,
                        charset,
                        rows,
                        json.writeValueAsString(terms.consent()),
                        terms.overnight().name(),
                        now())
                .param(alliance == null ? null : alliance.value())
                .param(uploaderVolunteer == null ? null : uploaderVolunteer.value())
                .param(scheme == null ? null : scheme.value())
                .param(fileName == null ? null : keys.seal(fileName.getBytes(UTF_8), nameContext(id)))
                .update();
        if (added == 0) {
            return false;
        }
        try (InputStream bytes = file.open()) {
            int number = 0;
            for (byte[] chunk = bytes.readNBytes(CHUNK_BYTES);
                    chunk.length > 0;
                    chunk = bytes.readNBytes(CHUNK_BYTES)) {
                jdbc.sql("INSERT INTO command.import_chunk (import_id, number, sealed) VALUES (?, ?, ?)")
                        .params(id, number, keys.seal(chunk, context(id, number)))
                        .update();
                number++;
            }
        }
        return true;
    }

    Optional<ImportJob> find(UUID id) {
        return jobs.findById(id).map(this::job);
    }

    private ImportJob job(ImportJobRow row) {
        byte[] name = row.sealedName;
        return row.job(
                name == null ? null : new String(keys.open(name, nameContext(row.id)), UTF_8),
                json.readValue(row.consent, GivenConsent.class));
    }

    /** Somebody's own, the newest first. */
    List<ImportJob> ofUploader(String uploader, Before before, int most) {
        return jobs.ofUploaderBefore(uploader, before.receivedAt(), before.id(), Limit.of(most)).stream()
                .map(this::job)
                .toList();
    }

    /** Why rows of an import were refused, the most frequent reason first. */
    List<ImportView.Reason> reasons(UUID id) {
        return jdbc.sql("""
                        SELECT code, count(*) AS rows FROM command.import_rejection WHERE import_id = ?
                        GROUP BY code ORDER BY rows DESC, code""")
                .param(id)
                .query((row, _) -> new ImportView.Reason(
                        row.getString("code"),
                        Problem.valueOf(row.getString("code")).chinese(),
                        row.getLong("rows")))
                .list();
    }

    /** The file, chunk by chunk. */
    @SuppressWarnings("JdkObsolete") // it is what SequenceInputStream asks for
    InputStream file(UUID id) {
        return new SequenceInputStream(new Enumeration<>() {
            private int number;
            private byte @Nullable [] next = read(0);

            @Override
            public boolean hasMoreElements() {
                return next != null;
            }

            @Override
            public InputStream nextElement() {
                byte[] current = next;
                if (current == null) {
                    throw new NoSuchElementException();
                }
                next = read(++number);
                return new ByteArrayInputStream(current);
            }

            private byte @Nullable [] read(int chunk) {
                return jdbc.sql("SELECT sealed FROM command.import_chunk WHERE import_id = ? AND number = ?")
                        .params(id, chunk)
                        .query(byte[].class)
                        .optional()
                        .map(bytes -> keys.open(bytes, context(id, chunk)))
                        .orElse(null);
            }
        });
    }

    @Transactional
    void advance(UUID id, Progress progress) {
        template.batchUpdate(
                """
                INSERT INTO command.import_rejection (import_id, line, code, detail, sealed_row) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""",
                progress.rejections().stream()
                        .map(rejection -> new Object[] {
                            id, rejection.line(), rejection.code(), rejection.detail(), sealed(id, rejection)
                        })
                        .toList(),
                new int[] {Types.OTHER, Types.BIGINT, Types.VARCHAR, Types.VARCHAR, Types.BINARY});
        jdbc.sql("""
                        UPDATE command.import_job SET rows_read = rows_read + ?, accepted = accepted + ?,
                            unchanged = unchanged + ?, rejected = rejected + ? WHERE id = ?""")
                .params(
                        progress.read(),
                        progress.accepted(),
                        progress.unchanged(),
                        progress.rejections().size(),
                        id)
                .update();
    }

    /** Ends an import; its file is no longer needed. */
    @Transactional
    void complete(UUID id) {
        jdbc.sql("DELETE FROM command.import_chunk WHERE import_id = ?")
                .param(id)
                .update();
        jdbc.sql("UPDATE command.import_job SET state = ?, finished_at = ? WHERE id = ?")
                .params(ImportState.COMPLETED.name(), now(), id)
                .update();
    }

    /** The rejected rows, in the order of their lines, read page by page: whoever takes them slowly holds no connection. */
    Stream<Rejection> rejections(UUID id) {
        return Stream.iterate(
                        rejectionsAfter(id, 0),
                        page -> !page.isEmpty(),
                        page -> rejectionsAfter(id, page.getLast().line))
                .flatMap(List::stream)
                .map(row -> row.rejection(kept(row)));
    }

    private List<RejectionRow> rejectionsAfter(UUID id, long line) {
        return rejections.findByImportIdAndLineGreaterThanOrderByLine(id, line, Limit.of(REJECTIONS_AT_A_TIME));
    }

    private @Nullable KeptRow kept(RejectionRow row) {
        byte[] sealed = row.sealedRow;
        return sealed == null
                ? null
                : json.readValue(keys.open(sealed, rowContext(row.importId, row.line)), KeptRow.class);
    }

    /** Forgets what stood in the rejected rows; which they were, and why, stays. */
    void forgetRejectedRows(UUID id) {
        jdbc.sql("UPDATE command.import_rejection SET sealed_row = NULL WHERE import_id = ?")
                .param(id)
                .update();
    }

    private byte @Nullable [] sealed(UUID id, Rejection rejection) {
        KeptRow row = rejection.row();
        return row == null ? null : keys.seal(json.writeValueAsBytes(row), rowContext(id, rejection.line()));
    }

    private static String rowContext(UUID id, long line) {
        return "import-row|" + id + "|" + line;
    }

    private static String nameContext(UUID id) {
        return "import-name|" + id;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static String context(UUID id, int chunk) {
        return "import|" + id + "|" + chunk;
    }
}
