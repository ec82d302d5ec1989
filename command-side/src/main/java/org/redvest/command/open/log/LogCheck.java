package org.redvest.command.open.log;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Holds the whole ledger against the tree: every event is read anew, and the tree is reckoned anew from them and compared with each
 * checkpoint that was published. It stops at the first position that differs. A row of the schedule until it is done, it begins
 * anew after a crash.
 */
@Component
class LogCheck {

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("check-log");

    private final RawLog log;
    private final LogTree tree;
    private final Salts salts;
    private final Checkpoints checkpoints;
    private final LogKeys keys;
    private final JdbcClient jdbc;
    private final ObjectProvider<Scheduler> scheduler;
    private final TransactionOperations transactions;
    private final Clock clock;

    LogCheck(
            RawLog log,
            LogTree tree,
            Salts salts,
            Checkpoints checkpoints,
            LogKeys keys,
            JdbcClient jdbc,
            ObjectProvider<Scheduler> scheduler,
            TransactionOperations transactions,
            Clock clock) {
        this.log = log;
        this.tree = tree;
        this.salts = salts;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * How far the last check is, and what it found.
     *
     * @param startedAt when it was asked for
     * @param finishedAt when it ended; null while it goes on
     * @param size events that were sealed when it began
     * @param checked of them, how many agree
     * @param finding what differs; null where nothing does, so far
     * @param position of the first event that differs, or of the last one under a checkpoint that does; null without a finding
     */
    record Progress(
            Instant startedAt,
            @Nullable Instant finishedAt,
            long size,
            long checked,
            @Nullable Finding finding,
            @Nullable Long position) {}

    private record Difference(Finding finding, long position) {}

    /** Asks for a check; one that goes on is left alone. */
    void start() {
        transactions.executeWithoutResult(transaction -> {
            Instant now = clock.instant();
            int begun = jdbc.sql("""
                            INSERT INTO command.log_check AS earlier (started_at, size, checked) VALUES (?, ?, 0)
                            ON CONFLICT (one) DO UPDATE SET started_at = excluded.started_at, finished_at = NULL,
                                size = excluded.size, checked = 0, finding = NULL, position = NULL
                            WHERE earlier.finished_at IS NOT NULL""")
                    .params(now.atOffset(ZoneOffset.UTC), tree.size())
                    .update();
            if (begun == 1) {
                scheduler
                        .getObject()
                        .scheduleIfNotExists(TASK.instance(now.toString()).scheduledTo(now));
            }
        });
    }

    /** The last check that was asked for; empty where none was. */
    Optional<Progress> progress() {
        return jdbc.sql("SELECT started_at, finished_at, size, checked, finding, position FROM command.log_check")
                .query((row, number) -> progress(row))
                .optional();
    }

    private static Progress progress(ResultSet row) throws SQLException {
        OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        String finding = row.getString("finding");
        return new Progress(
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finishedAt == null ? null : finishedAt.toInstant(),
                row.getLong("size"),
                row.getLong("checked"),
                finding == null ? null : Finding.valueOf(finding),
                row.getObject("position", Long.class));
    }

    /** Reads the ledger up to where it was sealed when the check began. */
    void run() {
        long size = progress().map(Progress::size).orElse(0L);
        long first = tree.extent().first();
        Frontier frontier = new Frontier();
        Optional<Checkpoints.Published> next = checkpoints.after(0);
        Optional<Difference> difference = Optional.empty();
        while (frontier.size() < size && difference.isEmpty()) {
            long end = Math.min(
                    Math.min(size, frontier.size() + Sealing.PORTION),
                    next.map(Checkpoints.Published::size).orElse(size));
            difference = readUpTo(end, first, frontier);
            if (difference.isEmpty() && next.isPresent() && next.get().size() == end) {
                if (!isSigned(next.get(), frontier)) {
                    difference = Optional.of(new Difference(Finding.CHECKPOINT, first + end - 1));
                }
                next = checkpoints.after(end);
            }
            jdbc.sql("UPDATE command.log_check SET checked = ?")
                    .param(frontier.size())
                    .update();
        }
        if (difference.isEmpty()) {
            difference = beyond(size, first);
        }
        if (difference.isEmpty() && !isRoot(frontier)) {
            difference = Optional.of(new Difference(Finding.TREE, first + size - 1));
        }
        jdbc.sql("UPDATE command.log_check SET finished_at = ?, finding = ?, position = ?")
                .param(now())
                .param(difference.map(Difference::finding).map(Finding::name).orElse(null))
                .param(difference.map(Difference::position).orElse(null))
                .update();
    }

    /** A checkpoint over more than is sealed: events were taken away with the tree over them. */
    private Optional<Difference> beyond(long size, long first) {
        Optional<Checkpoints.Published> next = checkpoints.after(size);
        while (next.isPresent()) {
            long published = next.get().size();
            if (published > tree.size()) {
                return Optional.of(new Difference(Finding.CHECKPOINT, first + published - 1));
            }
            next = checkpoints.after(published);
        }
        return Optional.empty();
    }

    /** Whether the tiles above the leaves follow from them. */
    private boolean isRoot(Frontier frontier) {
        try {
            return Arrays.equals(tree.tree().root(frontier.size()), frontier.root());
        } catch (Refusal damaged) {
            return false;
        }
    }

    private Optional<Difference> readUpTo(long end, long first, Frontier frontier) {
        while (frontier.size() < end) {
            int count = Math.toIntExact(end - frontier.size());
            long position = first + frontier.size();
            List<byte[]> sealed = tree.leaves(frontier.size(), count);
            List<RawEvent> events = log.from(position, count);
            if (events.isEmpty()) {
                return Optional.of(new Difference(Finding.MISSING, position));
            }
            for (int i = 0; i < events.size(); i++, position++) {
                if (events.get(i).position() != position) {
                    return Optional.of(new Difference(Finding.MISSING, position));
                }
                byte[] leaf = salts.leaf(events.get(i));
                if (i >= sealed.size() || !Arrays.equals(leaf, sealed.get(i))) {
                    return Optional.of(new Difference(Finding.ALTERED, position));
                }
                frontier.add(leaf);
            }
        }
        return Optional.empty();
    }

    /** Whether the note, whose signature nobody makes who has the database alone, is about this tree. */
    private boolean isSigned(Checkpoints.Published published, Frontier frontier) {
        return SignedNote.read(published.note().getBytes(StandardCharsets.UTF_8))
                .filter(keys::signed)
                .flatMap(note -> Checkpoint.read(note.text()))
                .filter(checkpoint -> checkpoint.says(frontier.size(), frontier.root()))
                .isPresent();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Configuration(proxyBeanMethods = false)
    static class Checking {

        @Bean
        OneTimeTask<Void> checkLog(LogCheck check) {
            return Tasks.oneTime(TASK).execute((instance, context) -> check.run());
        }
    }
}
