package org.redvest.benchmarks.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.benchmarks.load.Phase;
import org.redvest.benchmarks.load.Result;
import org.redvest.benchmarks.run.report.Spread;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** What the measures of one run share. */
final class Bench implements AutoCloseable {

    /** The database with the whole city. */
    static final String CITY = "city";

    /** Its copy, whose read models never stood still. */
    static final String LIVE_CITY = "live_city";

    private static final String GENERATOR = "org.redvest.benchmarks.city.CityGenerator";

    /** So many events are taken live sooner than a rebuild begins. */
    private static final long SOON_CAUGHT_UP = 10_000;

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Settings settings;
    private final Server server;
    private final Progress progress;
    private final Records records = new Records();
    private final Map<String, Integer> generations = new HashMap<>();
    private @Nullable RedVest city;
    private @Nullable Rates rates;
    private @Nullable Duration rebuild;

    /**
     * The rates of RedVest that later measures refer to.
     *
     * @param callers the concurrency that gave most
     * @param perSecond commands a second there, nothing else running
     * @param halfLoadP99 milliseconds, at half of that rate
     * @param axonProjecting what Axon with its defaults and one projection does at its best; null where it is missing
     */
    record Rates(
            int callers,
            Spread perSecond,
            Spread halfLoadP99,
            @Nullable Spread axonProjecting) {}

    Bench(Settings settings, Server server, Progress progress) {
        this.settings = settings;
        this.server = server;
        this.progress = progress;
    }

    Settings settings() {
        return settings;
    }

    Settings.Size size() {
        return settings.size();
    }

    Server server() {
        return server;
    }

    Progress progress() {
        return progress;
    }

    Records records() {
        return records;
    }

    /** Makes a database with the ledger of a city, by writing its events. */
    void found(String database, int volunteers) throws SQLException {
        Child.tool(
                "generator-" + database,
                new Child.Command(
                        System.getProperty("java.class.path"),
                        GENERATOR,
                        List.of(
                                server.create(database),
                                dataDirectory(database),
                                String.valueOf(volunteers),
                                String.valueOf(Settings.SEED))),
                logs(),
                progress::detail);
    }

    /** The RedVest of the whole city; started where it does not run. */
    RedVest city() {
        RedVest running = city;
        if (running == null || !running.isAlive()) {
            running = start(CITY);
            city = running;
        }
        return running;
    }

    /** The RedVest of the whole city once its read models are built: building them would compete with the questions. */
    RedVest answeringCity() throws InterruptedException {
        RedVest answering = city();
        JsonNode state = answering.get("/actuator/readmodels");
        if (state.path("head").asLong() - state.path("position").asLong() > SOON_CAUGHT_UP) {
            answering.rebuild(PATIENCE, progress);
        }
        answering.startProcessors(PATIENCE);
        return answering;
    }

    /** How long a rebuild of the whole city's read models took in this run; builds them where none was measured. */
    Duration rebuild() throws InterruptedException {
        Duration known = rebuild;
        if (known == null) {
            known = answeringCity().rebuild(PATIENCE, progress);
            rebuild = known;
        }
        return known;
    }

    void keepRebuild(Duration took) {
        rebuild = took;
    }

    /** The RedVest of the whole city in a new process, as cold as any other that starts now. */
    RedVest restartedCity() {
        stopCity();
        return city();
    }

    /**
     * Puts a copy of the city aside, its read models complete. In the city itself they stand still from now on, and what
     * is measured then would take them longer to catch up with than all measures together.
     */
    void keepLiveCity() throws InterruptedException, SQLException, IOException {
        answeringCity();
        stopCity();
        server.copy(CITY, LIVE_CITY);
        FileSystemUtils.copyRecursively(Path.of(dataDirectory(CITY)), Path.of(dataDirectory(LIVE_CITY)));
        generations.put(LIVE_CITY, generations.getOrDefault(CITY, 0));
    }

    /** The RedVest of the copy that was put aside, instead of the city's own. */
    RedVest liveCity() {
        stopCity();
        return start(LIVE_CITY);
    }

    private void stopCity() {
        if (city != null) {
            city.close();
            city = null;
        }
    }

    /** Another RedVest, on the database of this name. */
    RedVest start(String database) {
        return start(database, null, List.of());
    }

    /** Another RedVest, on the database of this name, with further arguments. */
    RedVest start(String database, List<String> more) {
        return start(database, null, more);
    }

    /** Another RedVest, on the database of this name and with its events in that Axon Server where one is given. */
    RedVest start(String database, @Nullable String axonServer) {
        return start(database, axonServer, List.of());
    }

    private RedVest start(String database, @Nullable String axonServer, List<String> more) {
        int generation = generations.merge(database, 1, Integer::sum) - 1;
        return RedVest.start(
                new RedVest.Store(
                        "redvest-" + database,
                        server.url(database),
                        dataDirectory(database),
                        generation,
                        axonServer,
                        more),
                settings);
    }

    Path logs() {
        return settings.paths().work().resolve("logs");
    }

    String dataDirectory(String database) {
        return settings.paths().work().resolve("data-" + database).toString();
    }

    /** A phase of commands that are spread over volunteers. */
    Phase commands(String what, int callers, double seconds, @Nullable Double perSecond) {
        return RedVest.phase(what, callers, seconds, perSecond, Map.of("volunteers", String.valueOf(size().spread())));
    }

    /** Runs a phase and keeps its raw figures. */
    Result measure(String measure, String subject, RedVest redVest, Phase phase) {
        Result result = records.add(measure, subject, phase, redVest.run(phase));
        say(subject, phase, result);
        return result;
    }

    /** Shows a result as progress. */
    void say(String subject, Phase phase, Result result) {
        progress.detail("%-28s %-24s %8.0f/s   p50 %7.2f ms   p99 %7.2f ms%s"
                .formatted(
                        subject,
                        phase.name(),
                        result.perSecond(),
                        result.p50() / 1_000,
                        result.p99() / 1_000,
                        result.failures() == 0
                                ? ""
                                : "   %d FAILED: %s".formatted(result.failures(), result.firstFailure())));
    }

    void rates(Rates measured) {
        rates = measured;
    }

    /** The rates that were measured before. */
    Rates rates() {
        Rates measured = rates;
        if (measured == null) {
            throw new NotMeasured("the rate of commands is not known");
        }
        return measured;
    }

    @Override
    public void close() {
        stopCity();
    }
}
