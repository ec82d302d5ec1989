package org.redvest.standalone;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The log is in the database, and goes to the instant with it. */
class RestoreOnPostgresTest extends RestoreContract {

    @Override
    List<String> startLog(Path home) {
        return List.of();
    }

    @Override
    void backUpLog(Path backup) {}

    @Override
    void stopLog() {}

    @Override
    List<String> restoreLog(Path backup, Path home) {
        return List.of();
    }

    @Override
    Instant databaseAsOf(Instant wanted) {
        return wanted;
    }
}
