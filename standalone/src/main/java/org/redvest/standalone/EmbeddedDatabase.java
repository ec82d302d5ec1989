package org.redvest.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that belongs to this RedVest: its data survive restarts and {@code kill -9}, and it runs with every setting
 * that durability needs, where the library that starts it has tests in mind.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /** Recovery after a crash reads the log since the last checkpoint; a large one takes its time. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    /** What the library would switch off or leave at a test's size. Later settings win over its own. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "localhost"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("wal_compression", "on"),
            Map.entry("jit", "off"),
            Map.entry("random_page_cost", "1.1"),
            // a transaction that hangs must end before readers give up on the gap it leaves in the log (60 s)
            Map.entry("idle_in_transaction_session_timeout", "20s"),
            Map.entry("lock_timeout", "10s"));

    private final FileChannel lockFile;
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(FileChannel lockFile, EmbeddedPostgres postgres) {
        this.lockFile = lockFile;
        this.postgres = postgres;
    }

    /** Starts it on the data in this folder, or on none at the first start. */
    static EmbeddedDatabase start(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel lockFile = lock(directory);
            Path data = directory.resolve("postgres");
            stopOrphan(data);
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(directory.resolve("runtime").toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START_PATIENCE)
                    .setLocaleConfig("locale", "C.UTF-8");
            SETTINGS.forEach(builder::setServerConfig);
            return new EmbeddedDatabase(lockFile, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database does not start in " + directory, e);
        }
    }

    /** One process for one folder: two servers on one set of files would destroy them. */
    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.resolve("redvest.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("Another RedVest runs on " + directory.toAbsolutePath()
                    + ". Stop it, or set redvest.data-directory to a folder of its own.");
        }
        return channel;
    }

    /** A server outlives a process that was killed. It is asked to stop as it would be asked by its own tools. */
    private static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> orphan = ProcessHandle.of(
                        Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        if (orphan.isEmpty()) {
            return;
        }
        LOG.info(
                "Stopping the database server that an earlier process left behind (pid {})",
                orphan.get().pid());
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException(
                    "The database server with pid %d does not stop: end it and start again"
                            .formatted(orphan.get().pid()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://localhost:%d/postgres?user=postgres&reWriteBatchedInserts=true"
                .formatted(postgres.getPort());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        lockFile.close();
    }
}
