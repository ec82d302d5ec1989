package org.redvest.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.awaitility.Awaitility;

/**
 * A PostgreSQL whose log is archived, that is backed up while it runs, and that comes back as of an instant: by the functions behind
 * {@code pg_basebackup}, which the embedded server comes without.
 */
final class ArchivedDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What a base backup leaves out: files of the running server, and its log, which comes from the archive. */
    private static final Set<String> OF_THE_RUNNING = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

    private static final Set<String> EMPTY_IN_A_BACKUP = Set.of(
            "pg_wal",
            "pg_dynshmem",
            "pg_notify",
            "pg_replslot",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    /** Settings are read before the server knows the abbreviation Z. */
    private static final DateTimeFormatter TARGET = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSxxx");

    private final Path data;
    private final EmbeddedPostgres postgres;

    private ArchivedDatabase(Path data, EmbeddedPostgres postgres) {
        this.data = data;
        this.postgres = postgres;
    }

    /** Starts an empty one, which archives its log into a folder. */
    static ArchivedDatabase start(Path home, Path archive) throws IOException, SQLException {
        Files.createDirectories(archive);
        ArchivedDatabase database = launch(home, "on");
        database.execute(
                "ALTER SYSTEM SET archive_command = 'test ! -f %1$s/%%f && cp %%p %1$s/%%f'".formatted(archive));
        database.execute("SELECT pg_reload_conf()");
        return database;
    }

    /** Brings one back as of an instant, from a base backup and the archive, in a folder that is not there yet. */
    static ArchivedDatabase restore(Path base, Path archive, Instant target, Path home) throws IOException {
        Path data = home.resolve("data");
        copy(base, data);
        Files.createFile(data.resolve("recovery.signal"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                """
                archive_command = ''
                restore_command = 'cp %s/%%f %%p'
                recovery_target_time = '%s'
                recovery_target_action = 'promote'
                """.formatted(archive, target.atOffset(ZoneOffset.UTC).format(TARGET)),
                StandardOpenOption.APPEND);
        ArchivedDatabase database = launch(home, "off");
        Awaitility.await().atMost(PATIENCE).until(() -> "f".equals(database.ask("SELECT pg_is_in_recovery()")));
        return database;
    }

    private static ArchivedDatabase launch(Path home, String archiving) throws IOException {
        Path data = home.resolve("data");
        Path log = home.resolve("postgres.log");
        Files.createDirectories(home);
        return new ArchivedDatabase(
                data,
                EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(home.resolve("runtime").toFile())
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setPGStartupWait(PATIENCE)
                        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", "60")
                        .setServerConfig("archive_mode", archiving)
                        .start());
    }

    String jdbcUrl() {
        return "jdbc:postgresql://localhost:%d/postgres?user=postgres&reWriteBatchedInserts=true"
                .formatted(postgres.getPort());
    }

    /** Copies the running server into an empty folder, while something else goes on. */
    void backUp(Path base, Runnable meanwhile) throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('redvest', true)");
            meanwhile.run();
            copy(data, base);
            try (ResultSet stopped = statement.executeQuery("SELECT labelfile FROM pg_backup_stop()")) {
                stopped.next();
                Files.writeString(base.resolve("backup_label"), stopped.getString(1));
            }
        }
    }

    /** Now, by the server's clock. */
    Instant now() throws SQLException {
        return Instant.parse(
                ask("SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
    }

    /** Waits until everything that was committed until now lies in the archive. */
    void archive() throws SQLException {
        String last = ask("SELECT pg_walfile_name(pg_switch_wal())");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> ask("SELECT coalesce(max(last_archived_wal), '') FROM pg_stat_archiver")
                                .compareTo(last)
                        >= 0);
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl());
    }

    /** Copies what a backup has of a folder; what the server has deleted meanwhile is not needed. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path made = Files.createDirectories(to.resolve(from.relativize(folder)));
                Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx------"));
                boolean staysEmpty = from.equals(folder.getParent())
                        && EMPTY_IN_A_BACKUP.contains(folder.getFileName().toString());
                return staysEmpty ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!OF_THE_RUNNING.contains(file.getFileName().toString())) {
                    try {
                        Files.copy(file, to.resolve(from.relativize(file)));
                    } catch (NoSuchFileException e) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
