package org.redvest.benchmarks.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.redvest.platform.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Upgrades two command sides over one store and two query sides with databases of their own from a release to this one, in the order that
 * docs/guides/operations.md gives, while a town goes on; then holds what is left to what was acknowledged and asked.
 */
public final class UpgradeTrial implements AutoCloseable {

    private static final String STORE = "store";
    private static final List<String> QUERY_DATABASES = List.of("query_a", "query_b");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Commands that both proxies' processes take between two steps, so that each mixture of releases is at work. */
    private static final int BETWEEN_STEPS = 150;

    private static final int POINTS_OF_A_RECORD = 5;

    private final Path folder;
    private final Release old;
    private final Release next;
    private final @Nullable String axonServer;
    private final Issuer issuer;
    private final Databases databases;
    private final String officer;
    private final List<Integer> commandPorts = List.of(freePort(), freePort());
    private final List<Integer> queryPorts = List.of(freePort(), freePort());
    private final Proxy commands = new Proxy(addresses(commandPorts));
    private final Proxy questions = new Proxy(addresses(queryPorts));
    private final Map<String, Side> running = new LinkedHashMap<>();
    private final Map<String, Object> stops = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    private UpgradeTrial(Path folder, Release old, Release next, @Nullable String axonServer) throws IOException {
        this.folder = folder;
        this.old = old;
        this.next = next;
        this.axonServer = axonServer;
        this.issuer = Issuer.start();
        this.databases = Databases.start(folder);
        this.officer = issuer.authorizationOf("city-officer", Role.CITY_OFFICER);
    }

    /**
     * {@code --repository=. --scratch=target/releases --out=upgrade.json}; {@code --from=} a revision, without which it is the newest tag, or
     * main; {@code --axonserver=host:port}, whose store should be empty.
     */
    static void main(String[] arguments) throws Exception {
        Map<String, String> options = options(arguments);
        Path repository = Path.of(options.getOrDefault("repository", "."))
                .toAbsolutePath()
                .normalize();
        Path scratch = Path.of(options.getOrDefault("scratch", "target/releases"))
                .toAbsolutePath()
                .normalize();
        String axonServer = options.getOrDefault("axonserver", "");
        String from = options.getOrDefault("from", "");
        Path out = Path.of(options.getOrDefault("out", "upgrade.json"));
        Path folder = Files.createTempDirectory("redvest-upgrade");
        // whoever interrupts the trial is left with no processes
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> ProcessHandle.current()
                .descendants()
                .forEach(ProcessHandle::destroyForcibly)));
        Release old = Release.of(repository, from.isEmpty() ? Release.last(repository) : from, scratch);
        Release next = Release.built("this release", repository);
        boolean passed;
        try (UpgradeTrial trial = new UpgradeTrial(folder, old, next, axonServer.isEmpty() ? null : axonServer)) {
            Map<String, Object> report = trial.run();
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValue(out.toFile(), report);
            passed = trial.failures.isEmpty();
        }
        show((passed ? "Passed. " : "FAILED. ") + "Written to " + out.toAbsolutePath() + ", logs in " + folder);
        System.exit(passed ? 0 : 1);
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (!argument.startsWith("--") || parts.length != 2) {
                throw new IllegalArgumentException(
                        "Give --repository=, --from=, --scratch=, --axonserver= or --out=, not " + argument);
            }
            options.put(parts[0].substring(2), parts[1]);
        }
        return options;
    }

    private static void show(String line) {
        System.out.println(line);
    }

    private Map<String, Object> run() throws Exception {
        show("From %s to %s, on %s"
                .formatted(old.name(), next.name(), axonServer == null ? "PostgreSQL" : "Axon Server"));
        startTheOldRelease();
        Traffic traffic = Traffic.found(commands, questions, issuer);
        try (traffic) {
            traffic.begin();
            awaitTraffic("the older release serves");
            // what it answered while it was cold is not what is tried
            traffic.forgetComplaints();
            // who reads events before who writes them: an older query side would not know a newer event
            for (int i = 0; i < queryPorts.size(); i++) {
                upgradeQuerySide(i);
            }
            upgradeCommandSide(0, "--redvest.authority.new-powers=false");
            restartTheOldCommandSide();
            // the last one gives what the release brought: nobody is left who could not read it
            upgradeCommandSide(1);
            awaitTraffic("the newer release serves");
        }
        traffic.complaints().forEach(this::fail);
        Map<String, Object> report = report(traffic);
        check(traffic);
        report.put("failures", failures);
        show(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(report));
        return report;
    }

    private void startTheOldRelease() throws IOException, SQLException {
        databases.create(STORE);
        for (String database : QUERY_DATABASES) {
            databases.create(database);
        }
        startCommandSide(old, 0);
        // the first makes schemas, keys and the first authority
        running(name("command side", 0)).awaitReady();
        startCommandSide(old, 1);
        for (int i = 0; i < queryPorts.size(); i++) {
            startQuerySide(old, i);
        }
        running.values().forEach(Side::awaitReady);
        if (axonServer == null) {
            databases.replicateLedger(STORE, QUERY_DATABASES.toArray(String[]::new));
        }
    }

    private void startCommandSide(Release release, int number, String... more) throws IOException {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.datasource.url=" + databases.address(STORE),
                "--redvest.keys.directory=" + folder.resolve("keys"),
                "--redvest.keys.create=true",
                "--redvest.authority.founding[0].subject=city-officer",
                "--redvest.rate-limit.per-second=100000",
                "--redvest.log.seal-every=1s"));
        settings.addAll(List.of(more));
        start(name("command side", number), release.commandSide(), commandPorts.get(number), settings);
    }

    private void startQuerySide(Release release, int number) throws IOException {
        start(
                name("query side", number),
                release.querySide(),
                queryPorts.get(number),
                List.of(
                        "--spring.datasource.url=" + databases.address(QUERY_DATABASES.get(number)),
                        "--redvest.rate-limit.per-second=100000"));
    }

    private void start(String name, Path jar, int port, List<String> settings) throws IOException {
        List<String> all = new ArrayList<>(settings);
        all.add("--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.address());
        if (axonServer != null) {
            all.add("--axon.axonserver.servers=" + axonServer);
        }
        running.put(name, Side.start(name, jar, port, folder.resolve(name.replace(' ', '-') + ".log"), all));
    }

    private void upgradeQuerySide(int number) throws Exception {
        String name = name("query side", number);
        stop(name);
        startQuerySide(next, number);
        Side side = running(name);
        side.awaitReady();
        awaitReadModels(side);
        awaitTraffic(name + " is upgraded");
    }

    private void upgradeCommandSide(int number, String... more) throws Exception {
        String name = name("command side", number);
        stop(name);
        startCommandSide(next, number, more);
        running(name).awaitReady();
        awaitTraffic(name + " is upgraded");
    }

    /** One of the older release that comes up again beside the newer one, as a supervisor has it, meets schemas that are newer than itself. */
    private void restartTheOldCommandSide() throws Exception {
        String name = name("command side", 1);
        stop(name);
        startCommandSide(old, 1);
        running(name).awaitReady();
        awaitTraffic(name + " was started anew beside the newer release");
    }

    private void stop(String name) throws InterruptedException {
        try {
            Duration took = running(name).stop();
            stops.merge(name, seconds(took), (before, now) -> before + ", " + now);
        } catch (IllegalStateException e) {
            fail(e.getMessage());
        }
    }

    /** Waits until so many commands and questions more were answered. */
    private void awaitTraffic(String step) {
        int commandsBefore = commands.answered();
        int questionsBefore = questions.answered();
        Awaitility.await(step)
                .atMost(PATIENCE)
                .until(() -> commands.answered() > commandsBefore + BETWEEN_STEPS
                        && questions.answered() > questionsBefore + BETWEEN_STEPS);
        show("%s: %d commands and %d questions answered, sent again: %s and %s"
                .formatted(step, commands.answered(), questions.answered(), commands.repeats(), questions.repeats()));
    }

    /** Waits until a query side knows the log and builds nothing any more: only then the next one is stopped. */
    private void awaitReadModels(Side side) {
        Awaitility.await("the read models of " + side.name())
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    JsonNode state = get(side, "/actuator/readmodels");
                    return state.path("setAside").isEmpty()
                            && state.path("rebuild").isNull()
                            && state.path("head").asLong()
                                            - state.path("position").asLong()
                                    < BETWEEN_STEPS;
                });
    }

    private Map<String, Object> report(Traffic traffic) throws SQLException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("from", old.name());
        report.put("store", axonServer == null ? "PostgreSQL" : "Axon Server");
        report.put("postgres", databases.ask("postgres", "SHOW server_version"));
        report.put("java", Runtime.version().toString());
        report.put("cores", Runtime.getRuntime().availableProcessors());
        report.put("recordsAcknowledged", traffic.ownersByRecord().size());
        report.put("registrationsAcknowledged", traffic.registrations());
        report.put("commandsAnswered", commands.answered());
        report.put("commandsSentAgain", commands.repeats());
        report.put("commandsUnanswered", commands.unanswered());
        report.put("longestCommandSeconds", seconds(commands.longest()));
        report.put("questionsAnswered", questions.answered());
        report.put("questionsSentAgain", questions.repeats());
        report.put("questionsUnanswered", questions.unanswered());
        report.put("longestQuestionSeconds", seconds(questions.longest()));
        report.put("stopSeconds", stops);
        return report;
    }

    private void check(Traffic traffic) throws IOException {
        List<Side> querySides = List.of(running(name("query side", 0)), running(name("query side", 1)));
        Side commandSide = running(name("command side", 0));
        awaitRest(commandSide, querySides);
        List<JsonNode> checksums = new ArrayList<>();
        for (Side side : querySides) {
            checkAnswers(side, traffic);
            checksums.add(get(side, "/actuator/readmodels/checksums"));
        }
        if (!checksums.getFirst().equals(checksums.getLast())) {
            fail("the read models differ: %s and %s".formatted(checksums.getFirst(), checksums.getLast()));
        }
        checkPersons(checksums.getFirst(), traffic);
        checkWholeLog(commandSide);
    }

    /** Waits until automations did what follows, and every query side knows it. */
    private void awaitRest(Side commandSide, List<Side> querySides) {
        Awaitility.await("everything comes to rest").atMost(PATIENCE).until(() -> {
            JsonNode before = get(commandSide, "/actuator/log");
            boolean rest = !get(commandSide, "/actuator/health").toString().contains("CATCHING_UP");
            long recorded = recorded(before);
            for (Side side : querySides) {
                JsonNode state = get(side, "/actuator/readmodels");
                rest &= state.path("complete").asBoolean()
                        && state.path("rebuild").isNull();
                rest &= events(side, commandSide);
            }
            return rest && recorded == recorded(get(commandSide, "/actuator/log"));
        });
    }

    private static long recorded(JsonNode log) {
        return log.path("sealed").asLong() + log.path("toSeal").asLong();
    }

    /** Whether a query side has come as far as the processors of a command side. */
    private boolean events(Side querySide, Side commandSide) throws IOException {
        long head = get(commandSide, "/actuator/health")
                .path("components")
                .path("eventProcessors")
                .path("details")
                .path("head")
                .asLong(-1);
        return get(querySide, "/actuator/readmodels").path("position").asLong() == head;
    }

    /** What was acknowledged is told once, and nothing else; and points followed from each record once. */
    private void checkAnswers(Side side, Traffic traffic) throws IOException {
        Map<String, Set<String>> acknowledged = new LinkedHashMap<>();
        traffic.ownersByRecord().forEach((record, owner) -> acknowledged
                .computeIfAbsent(owner, key -> new TreeSet<>())
                .add(record));
        for (String volunteer : traffic.volunteers()) {
            Set<String> due = acknowledged.getOrDefault(volunteer, Set.of());
            List<String> told = recordsOf(side, volunteer);
            if (told.size() != due.size() || !new HashSet<>(told).equals(due)) {
                fail("%s tells %d records of %s, and %d were acknowledged"
                        .formatted(side.name(), told.size(), volunteer, due.size()));
            }
            long points = get(side, "/api/v1/volunteers/" + volunteer + "/passbook")
                    .path("free")
                    .asLong();
            if (points != (long) POINTS_OF_A_RECORD * due.size()) {
                fail("%s tells %d points of %s for %d records".formatted(side.name(), points, volunteer, due.size()));
            }
        }
    }

    private List<String> recordsOf(Side side, String volunteer) throws IOException {
        List<String> records = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(side, "/api/v1/volunteers/" + volunteer + "/service-records?limit=500" + cursor);
            page.path("records")
                    .forEach(
                            record -> records.add(record.path("serviceRecordId").asString()));
            JsonNode next = page.path("nextCursor");
            cursor = next.isNumber() ? "&cursor=" + next.asLong() : "";
        } while (!cursor.isEmpty());
        return records;
    }

    /** The organisation's leader and the volunteers of the town were there before the traffic. */
    private void checkPersons(JsonNode checksums, Traffic traffic) {
        int due = 1 + traffic.volunteers().size() + traffic.registrations();
        String told = checksums.path("person").asString();
        if (!told.startsWith(due + " rows")) {
            fail("persons are %s, and %d registrations were acknowledged".formatted(told, due));
        }
    }

    /** Nothing of the log was changed on the way: the whole of it is held against its tree. */
    private void checkWholeLog(Side commandSide) {
        Awaitility.await("the log is sealed")
                .atMost(PATIENCE)
                .until(() -> get(commandSide, "/actuator/log").path("toSeal").asLong() == 0);
        post(commandSide, "/actuator/log");
        JsonNode check = Awaitility.await("the whole log is checked")
                .atMost(PATIENCE)
                .until(() -> get(commandSide, "/actuator/log").path("check"), state -> state.hasNonNull("finishedAt"));
        if (check.hasNonNull("finding")) {
            fail("the log is not what was sealed: " + check);
        }
    }

    private JsonNode get(Side side, String path) throws IOException {
        try (Proxy one = new Proxy(List.of(side.address()))) {
            Proxy.Answer answer = one.send(path, request -> request.header("Authorization", officer));
            if (answer == null) {
                throw new IOException(side.name() + " does not answer " + path);
            }
            return answer.body();
        }
    }

    private void post(Side side, String path) {
        try (Proxy one = new Proxy(List.of(side.address()))) {
            one.send(path, (HttpRequest.Builder request) -> request.header("Authorization", officer)
                    .POST(BodyPublishers.noBody()));
        } catch (IOException e) {
            fail(side.name() + " does not answer " + path);
        }
    }

    private Side running(String name) {
        Side side = running.get(name);
        if (side == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return side;
    }

    private void fail(@Nullable String what) {
        failures.add(String.valueOf(what));
    }

    private static String name(String kind, int number) {
        return kind + " " + (char) ('a' + number);
    }

    private static String seconds(Duration duration) {
        return "%.1f".formatted(duration.toMillis() / 1e3);
    }

    private static List<String> addresses(List<Integer> ports) {
        return ports.stream().map(port -> "http://localhost:" + port).toList();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        running.values().forEach(Side::close);
        commands.close();
        questions.close();
        databases.close();
        issuer.close();
    }
}
