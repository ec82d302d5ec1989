package org.redvest.command.open.log;

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

    /** Publishes the tree of this size, where it has grown and the newest checkpoint is old enough. */
    void publishWhenDue(long size) {
        Instant now = clock.instant();
        Optional<LogCheckpoint> newest = newest();
        boolean grown = size > newest.map(LogCheckpoint::size).orElse(0L);
        boolean due = newest.map(last -> !now.isBefore(last.publishedAt().plus(settings.publishEvery())))
                .orElse(true);
        if (grown && due) {
            Checkpoint checkpoint =
                    new Checkpoint(keys.origin(), size, tree.tree().root(size));
            jdbc.sql("INSERT INTO command.log_checkpoint (size, root, published_at, note) VALUES (?, ?, ?, ?)")
                    .params(
                            size,
                            checkpoint.root(),
                            now.atOffset(ZoneOffset.UTC),
                            keys.sign(checkpoint).toString())
                    .update();
        }
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
        return jdbc.sql("""
                        SELECT size, root, published_at, note FROM command.log_checkpoint
                        WHERE size < ? ORDER BY size DESC LIMIT ?""")
                .params(size == null ? Long.MAX_VALUE : size, most)
                .query((row, number) -> checkpoint(row))
                .list();
    }

    /** The first of a larger tree. */
    Optional<LogCheckpoint> after(long size) {
        return jdbc.sql("""
                        SELECT size, root, published_at, note FROM command.log_checkpoint
                        WHERE size > ? ORDER BY size LIMIT 1""").param(size).query((row, number) -> checkpoint(row)).optional();
    }

    private static LogCheckpoint checkpoint(ResultSet row) throws SQLException {
        return new LogCheckpoint(
                row.getLong("size"),
                Base64.getEncoder().encodeToString(row.getBytes("root")),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("note"));
    }

    /**
     * What is to be said of a checkpoint that somebody has.
     *
     * @param given a signed note, as it was kept
     * @throws Refusal {@link Problem#CHECKPOINT_MALFORMED}, {@link Problem#CHECKPOINT_FOREIGN}, {@link Problem#CHECKPOINT_FORGED},
     *     {@link Problem#LOG_SHORTER}, {@link Problem#CHECKPOINT_CONTRADICTED}
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
        if (size > tree.size()) {
            throw new Refusal(Problem.LOG_SHORTER);
        }
        if (!checkpoint.says(size, tree.tree().root(size))) {
            throw new Refusal(Problem.CHECKPOINT_CONTRADICTED);
        }
        Instant publishedAt = before(size + 1, 1).stream()
                .filter(published -> published.size() == size)
                .map(LogCheckpoint::publishedAt)
                .findFirst()
                .orElse(null);
        return new VerifiedCheckpoint(size, Base64.getEncoder().encodeToString(checkpoint.root()), publishedAt);
    }
}
