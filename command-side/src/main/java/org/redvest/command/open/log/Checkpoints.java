package org.redvest.command.open.log;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.open.log.LogCheckpoint;
import org.redvest.api.open.log.VerifiedCheckpoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The checkpoints that were published, which are kept for ever. */
@Repository
class Checkpoints {

    private final JdbcClient jdbc;
    private final LogTree tree;
    private final LogKeys keys;
    private final LogSettings settings;
    private final Clock clock;

    Checkpoints(JdbcClient jdbc, LogTree tree, LogKeys keys, LogSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One that was published.
     *
     * @param size of the tree then, by which it is found
     * @param publishedAt when, by the clock of whoever published it
     * @param note what was signed, which alone counts
     */
    record Published(long size, Instant publishedAt, String note) {

        /** The root that was signed; empty where the note is none any more. */
        private String root() {
            return SignedNote.read(note.getBytes(StandardCharsets.UTF_8))
                    .flatMap(signed -> Checkpoint.read(signed.text()))
                    .map(checkpoint -> Base64.getEncoder().encodeToString(checkpoint.root()))
                    .orElse("");
        }

        private LogCheckpoint told() {
            return new LogCheckpoint(size, root(), publishedAt, note);
        }
    }

    /** Publishes the tree of this size, where it has grown and the newest checkpoint is old enough, or of a time to come. */
    void publishWhenDue(long size) {
        Instant now = clock.instant();
        Optional<Published> newest = published(Long.MAX_VALUE, 1).stream().findFirst();
        boolean grown = size > newest.map(Published::size).orElse(0L);
        boolean due = newest.map(Published::publishedAt)
                .map(last -> now.isBefore(last) || !now.isBefore(last.plus(settings.publishEvery())))
                .orElse(true);
        if (grown && due) {
            Checkpoint checkpoint =
                    new Checkpoint(keys.origin(), size, tree.tree().root(size));
            jdbc.sql("INSERT INTO command.log_checkpoint (origin, size, published_at, note) VALUES (?, ?, ?, ?)")
                    .params(
                            keys.origin(),
                            size,
                            now.atOffset(ZoneOffset.UTC),
                            keys.sign(checkpoint).toString())
                    .update();
        }
    }

    /** Whether a log of this name ever published one. */
    boolean knows(String origin) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM command.log_checkpoint WHERE origin = ?)")
                .param(origin)
                .query(Boolean.class)
                .single();
    }

    Optional<LogCheckpoint> newest() {
        return before(null, 1).stream().findFirst();
    }

    /**
     * Of smaller trees, the newest first.
     *
     * @param size smaller than which; null for all
     */
    List<LogCheckpoint> before(@Nullable Long size, int most) {
        return published(size == null ? Long.MAX_VALUE : size, most).stream()
                .map(Published::told)
                .toList();
    }

    private List<Published> published(long below, int most) {
        return jdbc.sql("""
                        SELECT size, published_at, note FROM command.log_checkpoint
                        WHERE origin = ? AND size < ? ORDER BY size DESC LIMIT ?""")
                .params(keys.origin(), below, most)
                .query((row, number) -> published(row))
                .list();
    }

    /** The first of a larger tree. */
    Optional<Published> after(long size) {
        return jdbc.sql("""
                        SELECT size, published_at, note FROM command.log_checkpoint
                        WHERE origin = ? AND size > ? ORDER BY size LIMIT 1""")
                .params(keys.origin(), size)
                .query((row, number) -> published(row))
                .optional();
    }

    private static Published published(ResultSet row) throws SQLException {
        return new Published(
                row.getLong("size"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("note"));
    }

    /**
     * What is to be said of a checkpoint that somebody has.
     *
     * @param given a signed note, as it was kept
     * @throws Refusal {@link Problem#CHECKPOINT_MALFORMED}, {@link Problem#CHECKPOINT_FOREIGN}, {@link Problem#CHECKPOINT_FORGED},
     *     {@link Problem#CHECKPOINT_CONTRADICTED}, {@link Problem#LOG_ALTERED}
     */
    VerifiedCheckpoint verify(byte[] given) {
        SignedNote note = SignedNote.read(given).orElseThrow(() -> new Refusal(Problem.CHECKPOINT_MALFORMED));
        Checkpoint checkpoint =
                Checkpoint.read(note.text()).orElseThrow(() -> new Refusal(Problem.CHECKPOINT_MALFORMED));
        if (!checkpoint.origin().equals(keys.origin())) {
            throw new Refusal(Problem.CHECKPOINT_FOREIGN);
        }
        if (!keys.signed(note)) {
            throw new Refusal(Problem.CHECKPOINT_FORGED);
        }
        long size = checkpoint.size();
        // one that this log signed, and has fewer events than
        if (size > tree.size() || !checkpoint.says(size, tree.tree().root(size))) {
            throw new Refusal(Problem.CHECKPOINT_CONTRADICTED);
        }
        Instant publishedAt = published(size + 1, 1).stream()
                .filter(published -> published.size() == size)
                .map(Published::publishedAt)
                .findFirst()
                .orElse(null);
        return new VerifiedCheckpoint(size, Base64.getEncoder().encodeToString(checkpoint.root()), publishedAt);
    }
}
