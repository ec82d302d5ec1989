package org.redvest.benchmarks.crash;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;

/**
 * Says whether RedVest kept its word: everything acknowledged is in the ledger once, nothing else is, and every read model
 * is the fold of the events, as it grew and built anew.
 */
final class Oracle {

    private static final String READ_MODELS = "/actuator/readmodels";
    private static final String CHECKSUMS = "/actuator/readmodels/checksums";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** RedVest lets a request that died half-way be taken up again after a minute. */
    private static final String AGE_CLAIMS = """
            UPDATE command.idempotent_request SET started_at = started_at - interval '2 minutes' WHERE status IS NULL""";

    private final DatabaseServer server;
    private final Acts acts;
    private final LedgerReader reader;

    Oracle(DatabaseServer server, Acts acts) {
        this.server = server;
        this.acts = acts;
        this.reader = new LedgerReader(server);
    }

    /** The reader behind it. */
    LedgerReader reader() {
        return reader;
    }

    /** Looks for what was acknowledged and at how the ledger grew, while RedVest may be in any state. */
    Check glance() throws SQLException {
        reader.readOn();
        return reader.acknowledgedAreThere(acts);
    }

    /** Asks everything, when RedVest has come to rest. */
    List<Check> check(Api api) throws SQLException, IOException {
        List<Check> checks = new ArrayList<>();
        checks.add(settle(api));
        checks.add(comesToRest(api, "read models and automations are at the head"));
        checks.addAll(reader.check(acts));
        checks.addAll(Folds.check(server, ""));
        return checks;
    }

    /** Builds all read models anew, and holds them to the events once more. */
    List<Check> rebuild(Api api) throws SQLException, IOException {
        List<Check> checks = new ArrayList<>();
        Api.Answer before = api.get(CHECKSUMS);
        int accepted = api.post(READ_MODELS).status();
        checks.add(Check.that("a rebuild is started", accepted < 300 ? null : "answered " + accepted));
        checks.add(comesToRest(api, "the read models are built anew"));
        checks.addAll(Folds.check(server, ", built anew"));
        Api.Answer after = api.get(CHECKSUMS);
        boolean equal =
                before.status() == 200 && before.equals(after) && !before.body().isEmpty();
        checks.add(new Check(
                "checksums of live and of rebuilt read models are equal",
                equal,
                equal ? null : before + " became " + after));
        return checks;
    }

    /** Repeats what has no answer yet until it has one. */
    private Check settle(Api api) {
        boolean settled = holdsInTime(() -> {
            ageClaims();
            acts.repeatOwed();
            Callers.repeat(acts, api);
            return acts.isSettled();
        });
        return Check.that("every command is acknowledged in the end", settled ? null : "some are not, see the log");
    }

    /** Stands for the minute after which an interrupted request is given up; only when no request is under way. */
    void ageClaims() throws SQLException {
        server.execute(AGE_CLAIMS);
    }

    private Check comesToRest(Api api, String name) throws IOException {
        boolean resting = holdsInTime(() -> {
            if (!isAtHead(api.get(READ_MODELS).body())) {
                return false;
            }
            reader.readOn();
            JsonNode state = api.get(READ_MODELS).body();
            return reader.isCredited() && isAtHead(state) && state.path("head").asLong() == reader.position();
        });
        return Check.that(
                name,
                resting
                        ? null
                        : api.get(READ_MODELS).body() + " "
                                + api.get("/actuator/health").body());
    }

    private static boolean isAtHead(JsonNode state) {
        long head = state.path("head").asLong();
        return state.path("complete").asBoolean()
                && !state.hasNonNull("rebuild")
                && state.path("position").asLong() >= head;
    }

    private static boolean holdsInTime(Callable<Boolean> condition) {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(200))
                    .pollInSameThread()
                    .ignoreExceptions()
                    .until(condition);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }
}
