package org.redvest.benchmarks.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.jspecify.annotations.Nullable;
import org.redvest.benchmarks.DemoKey;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the list of acknowledged commands, hurts the system, and then holds it to the list: kills RedVest, a backend of
 * its database and the database server, stops one of two processes for longer than its claims last, and lets rivals write
 * and roll back beside it.
 */
public final class CrashHarness implements AutoCloseable {

    /** Commands that have to be acknowledged before a system counts as recovered. */
    private static final int SIGN_OF_LIFE = 50;

    private static final Duration RECOVERY_PATIENCE = Duration.ofMinutes(2);

    /** One round in so many kills RedVest while it starts: not the first, which shows how long a start takes. */
    private static final int STARTS_KILLED = 5;

    /** Transactions that a stopped process leaves open, and who waits behind them. */
    private static final String LOCKS = """
            SELECT format('%s idle in transaction, %s waiting for a lock',
                count(*) FILTER (WHERE state = 'idle in transaction'), count(*) FILTER (WHERE wait_event_type = 'Lock'))
            FROM pg_stat_activity""";

    private final Plan plan;
    private final RandomGenerator random;
    private final Consumer<String> progress;
    private final DatabaseServer server;
    private final RedVestProcess.Launcher launcher;
    private final Cast cast;
    private final Acts acts;
    private final Oracle oracle;
    private @Nullable RedVestProcess steady;

    /** Sets the stage in an empty folder. */
    CrashHarness(Plan plan, Path folder, long seed, Consumer<String> progress)
            throws IOException, InterruptedException {
        this.plan = plan;
        this.random = RandomGeneratorFactory.getDefault().create(seed);
        this.progress = progress;
        progress.accept("Seed " + seed + ", logs in " + folder);
        this.server = DatabaseServer.start(folder);
        this.launcher = new RedVestProcess.Launcher(folder, server.jdbcUrl(), plan.claimTimeout());
        if (plan.fastStart()) {
            launcher.makeCache();
        }
        try (RedVestProcess first = startReady()) {
            this.cast = Cast.register(first.api(), plan, DemoKey.in(launcher.dataDirectory()));
        }
        this.acts = new Acts(cast, random);
        this.oracle = new Oracle(server, acts);
    }

    /** {@code --rounds=200 --out=crash.json}, and {@code --seed=} to hurt it in the same way again. */
    static void main(String[] arguments) throws Exception {
        Map<String, String> options = options(arguments);
        Plan plan = Plan.of(Integer.parseInt(options.getOrDefault("rounds", "200")));
        Path out = Path.of(options.getOrDefault("out", "crash.json"));
        long seed = options.containsKey("seed") ? Long.parseLong(options.get("seed")) : System.nanoTime();
        Path folder = Files.createTempDirectory("redvest-crash");
        // whoever interrupts the harness is left with no processes
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> ProcessHandle.current()
                .descendants()
                .forEach(ProcessHandle::destroyForcibly)));
        List<Outcome> outcomes;
        String version;
        try (CrashHarness harness = new CrashHarness(plan, folder, seed, CrashHarness::show)) {
            version = harness.server.ask("SELECT version()");
            outcomes = harness.run();
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("seed", seed);
        report.put("cores", Runtime.getRuntime().availableProcessors());
        report.put("java", Runtime.version().toString());
        report.put("postgres", version);
        report.put("fsync", "on");
        report.put("synchronous_commit", "on");
        boolean passed = outcomes.stream().allMatch(Outcome::passed);
        report.put("passed", passed);
        report.put("scenarios", outcomes);
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(out.toFile(), report);
        show("Written to " + out.toAbsolutePath());
        if (passed) {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(passed ? 0 : 1);
    }

    /** Shows how far it is, while it runs. */
    static void show(String line) {
        System.out.println(line);
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (!argument.startsWith("--") || parts.length != 2) {
                throw new IllegalArgumentException("Give --rounds=, --out= or --seed=, not " + argument);
            }
            options.put(parts[0].substring(2), parts[1]);
        }
        return options;
    }

    /** All scenarios, on one ledger. */
    List<Outcome> run() throws Exception {
        return List.of(
                play("kill -9 of RedVest", plan.kills(), this::killRedVest),
                play("kill -9 of a database backend", plan.hurts(), this::killBackends),
                play("kill -9 of the database server", plan.hurts(), this::killServer),
                play("SIGSTOP of one of two", plan.hurts(), this::pauseOneOfTwo),
                play("rival writers", 1, this::letRivalsWrite));
    }

    private interface Scenario {
        void play(List<Check> checks, Map<String, Object> more) throws Exception;
    }

    private Outcome play(String name, int rounds, Scenario scenario) throws Exception {
        progress.accept(name + ", rounds: " + rounds);
        int acknowledged = acts.acknowledgements();
        int unknown = acts.unknown();
        long begin = System.nanoTime();
        List<Check> checks = new ArrayList<>();
        Map<String, Object> more = new LinkedHashMap<>();
        try {
            scenario.play(checks, more);
        } catch (ConditionTimeoutException | TerminalFailureException e) {
            // a finding like any other: the report must name it
            checks.add(new Check("RedVest starts, and recovers by itself", false, e.getMessage()));
        }
        checks.add(Check.that(
                "something was acknowledged",
                acts.acknowledgements() > acknowledged ? null : "nothing was, so that nothing is proved"));
        Outcome outcome = new Outcome(
                name,
                rounds,
                acts.acknowledgements() - acknowledged,
                acts.unknown() - unknown,
                List.copyOf(checks),
                more,
                seconds(begin));
        checks.forEach(check -> progress.accept("  " + check));
        progress.accept("  %d acknowledged, %d unknown and repeated, %s, %.1f s"
                .formatted(outcome.acknowledged(), outcome.unknown(), more, outcome.seconds()));
        return outcome;
    }

    private void killRedVest(List<Check> checks, Map<String, Object> more) throws Exception {
        int starts = 0;
        Duration start = Duration.ofSeconds(5);
        for (int round = 1; round <= plan.kills(); round++) {
            long begin = System.nanoTime();
            RedVestProcess redVest = launcher.start();
            if (round % STARTS_KILLED == 2) {
                starts++;
                Thread.sleep(upTo(start));
                redVest.kill();
            } else {
                redVest.awaitReady();
                start = Duration.ofNanos(System.nanoTime() - begin);
                acts.repeatOwed();
                try (Callers _ = Callers.start(acts, List.of(redVest.api()))) {
                    if (round == plan.kills()) {
                        // without anything that was acknowledged, nothing would be proved
                        Awaitility.await("RedVest acknowledges a command")
                                .atMost(RECOVERY_PATIENCE)
                                .until(() -> acts.acknowledgements() > 0);
                    }
                    Thread.sleep(upTo(plan.longestLoad()));
                    redVest.kill();
                }
            }
            oracle.ageClaims();
            Check glance = oracle.glance();
            if (!glance.passed()) {
                checks.add(glance);
            }
            progress.accept("  round %d of %d: %d acknowledged, %d unknown so far, %s"
                    .formatted(
                            round,
                            plan.kills(),
                            acts.acknowledgements(),
                            acts.unknown(),
                            glance.passed() ? "ok" : glance));
            if (round % plan.checkEvery() == 0 && round < plan.kills()) {
                try (RedVestProcess again = startReady()) {
                    note(oracle.check(again.api()), checks);
                }
            }
        }
        more.put("killedDuringStart", starts);
        more.put("lastStartSeconds", start.toMillis() / 1e3);
        checkAndRebuild(steady().api(), checks, more);
    }

    /** Of checks in between, only what does not hold is worth a line. */
    private static void note(List<Check> found, List<Check> checks) {
        found.stream().filter(check -> !check.passed()).forEach(checks::add);
    }

    private void killBackends(List<Check> checks, Map<String, Object> more) throws Exception {
        hurtDatabase(checks, more, server::killBackend);
    }

    private void killServer(List<Check> checks, Map<String, Object> more) throws Exception {
        hurtDatabase(checks, more, () -> {
            server.kill();
            Thread.sleep(upTo(plan.longestOutage()));
            server.restart();
        });
    }

    private interface Hurt {
        void inflict() throws Exception;
    }

    /** RedVest has to go on by itself: the same process serves all rounds. */
    private void hurtDatabase(List<Check> checks, Map<String, Object> more, Hurt hurt) throws Exception {
        List<Double> recoveries = new ArrayList<>();
        RedVestProcess redVest = steady();
        for (int round = 1; round <= plan.hurts(); round++) {
            acts.repeatOwed();
            try (Callers _ = Callers.start(acts, List.of(redVest.api()))) {
                Thread.sleep(upTo(plan.longestLoad()));
                hurt.inflict();
                long begin = System.nanoTime();
                int before = acts.acknowledgements();
                Awaitility.await("RedVest takes commands again")
                        .atMost(RECOVERY_PATIENCE)
                        .failFast("RedVest ended", () -> !redVest.isAlive())
                        .until(() -> acts.acknowledgements() > before + SIGN_OF_LIFE);
                recoveries.add(seconds(begin));
            }
            oracle.ageClaims();
            note(List.of(oracle.glance()), checks);
            progress.accept("  round %d of %d: commands again after %.2f s"
                    .formatted(round, plan.hurts(), recoveries.getLast()));
        }
        more.put("commandsAgainAfterSeconds", recoveries);
        checkAndRebuild(redVest.api(), checks, more);
    }

    private void checkAndRebuild(Api api, List<Check> checks, Map<String, Object> more) throws Exception {
        long begin = System.nanoTime();
        checks.addAll(oracle.check(api));
        more.put("settledAndCheckedAfterSeconds", seconds(begin));
        checks.addAll(oracle.rebuild(api));
    }

    private void pauseOneOfTwo(List<Check> checks, Map<String, Object> more) throws Exception {
        List<Integer> meanwhile = new ArrayList<>();
        List<Long> projected = new ArrayList<>();
        List<String> locks = new ArrayList<>();
        RedVestProcess one = steady();
        try (RedVestProcess other = startReady()) {
            for (int round = 1; round <= plan.hurts(); round++) {
                // in turns, so that the one that holds the claims is stopped as well as the one that does not
                RedVestProcess paused = round % 2 == 1 ? one : other;
                RedVestProcess awake = round % 2 == 1 ? other : one;
                try (Callers _ = Callers.start(acts, List.of(paused.api(), awake.api()))) {
                    Thread.sleep(upTo(plan.longestLoad()).plusMillis(500));
                    paused.pause();
                    int before = acts.acknowledgements();
                    long position = disclosed();
                    Thread.sleep(plan.pause());
                    meanwhile.add(acts.acknowledgements() - before);
                    projected.add(disclosed() - position);
                    locks.add(server.ask(LOCKS));
                    paused.resume();
                    Thread.sleep(upTo(plan.longestLoad()).plusMillis(500));
                }
                oracle.ageClaims();
                note(List.of(oracle.glance()), checks);
                acts.repeatOwed();
                progress.accept("  round %d of %d: meanwhile %d acknowledged by the other, disclosed up to %d later, %s"
                        .formatted(round, plan.hurts(), meanwhile.getLast(), projected.getLast(), locks.getLast()));
            }
            more.put("acknowledgedDuringPause", meanwhile);
            more.put("projectedDuringPause", projected);
            more.put("locksAtEndOfPause", locks);
        }
        checkAndRebuild(one.api(), checks, more);
    }

    /** How far the records are disclosed, straight from the table: neither process is asked. */
    private long disclosed() throws SQLException {
        return Long.parseLong(server.ask("SELECT coalesce(max(position), 0) FROM query.service_record"));
    }

    private void letRivalsWrite(List<Check> checks, Map<String, Object> more) throws Exception {
        RedVestProcess redVest = steady();
        acts.repeatOwed();
        RivalWriters rivals = new RivalWriters(server, cast, acts, random);
        try (rivals;
                Callers _ = Callers.start(acts, List.of(redVest.api()))) {
            long end = System.nanoTime() + plan.rivalry().toNanos();
            while (System.nanoTime() < end) {
                oracle.reader().readOn();
            }
        }
        more.put("committed", rivals.commits());
        more.put("rolledBack", rivals.rollbacks());
        checkAndRebuild(redVest.api(), checks, more);
    }

    /** The process that has to stand everything that comes after it. */
    private RedVestProcess steady() throws IOException {
        if (steady == null) {
            steady = startReady();
        }
        return steady;
    }

    private RedVestProcess startReady() throws IOException {
        RedVestProcess process = launcher.start();
        process.awaitReady();
        return process;
    }

    private Duration upTo(Duration longest) {
        return Duration.ofMillis(random.nextLong(longest.toMillis()));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    @Override
    public void close() throws IOException {
        if (steady != null) {
            steady.close();
        }
        server.close();
    }
}
