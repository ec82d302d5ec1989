package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An alert that watches a metric that nobody has says for ever that all is well: each is held to a RedVest that runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonitoringTest {

    private static final Path ROOT = Path.of("..");
    private static final Path MONITORING = ROOT.resolve("docker/monitoring");
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What is no metric: what stands in quotes, braces, brackets or after words that name labels. */
    private static final Pattern NO_METRIC = Pattern.compile(
            "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");

    /** A name that is not that of a function, which a parenthesis follows. */
    private static final Pattern NAME = Pattern.compile("\\b([a-zA-Z_:][a-zA-Z0-9_:]*)\\b(?!\\s*\\()");

    private static final Set<String> WORDS =
            Set.of("and", "or", "unless", "by", "bool", "offset", "sum", "max", "min", "avg", "e9", "e6");

    /** Of exporters that no test starts: a line for each, with where they come from. */
    private static final Path OF_EXPORTERS = Path.of("src/test/resources/monitoring/metrics-of-exporters.txt");

    @SuppressWarnings("NullAway.Init") // set before all
    private Demo demo;

    @SuppressWarnings("NullAway.Init") // set before all
    private Set<String> exposed;

    @BeforeAll
    void start() {
        demo = Demo.start();
        // a request, so that there is one to be counted
        demo.redVest().awaitReadModels();
        exposed = demo.redVest()
                .get("/actuator/prometheus", "text/plain")
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toSet());
    }

    @AfterAll
    void stop() {
        demo.close();
    }

    @Test
    void everyAlertWatchesSomething() throws IOException {
        assertThat(alerts()).hasSizeGreaterThan(20).allSatisfy(alert -> assertThat(
                        metrics(alert.path("expr").asString()))
                .as(alert.path("alert").asString())
                .isNotEmpty());
        assertThat(unknown(alerts().stream().map(alert -> alert.path("expr").asString())))
                .isEmpty();
    }

    @Test
    void everyPanelShowsSomething() throws IOException {
        JsonNode dashboard = JSON.readTree(Files.readString(MONITORING.resolve("grafana/redvest.json")));

        assertThat(dashboard.findValues("expr")).hasSizeGreaterThan(20);
        assertThat(unknown(dashboard.findValues("expr").stream().map(JsonNode::asString)))
                .isEmpty();
        assertThat(dashboard.path("panels").valueStream().map(panel -> panel.path("id")
                        .asInt()))
                .doesNotHaveDuplicates();
        assertThat(ManifestsTest.documents("../docker/monitoring/grafana/datasources.yaml")
                        .map(sources -> sources.at("/datasources/0/uid").asString()))
                .containsExactlyElementsOf(new LinkedHashSet<>(dashboard.findValues("uid").stream()
                        .map(JsonNode::asString)
                        .filter(uid -> !uid.equals("redvest"))
                        .toList()));
    }

    /** What an alert looks at, and what the log needs to be looked at by, is there as soon as RedVest runs. */
    @Test
    void tellsOfTheLogsTreeTheKeysAndTheTasks() {
        assertThat(exposed)
                .contains(
                        "redvest_log_sealed",
                        "redvest_log_unsealed",
                        "redvest_log_unpublished",
                        "redvest_log_checkpoint_age_seconds",
                        "redvest_keys_age_seconds",
                        "dbscheduler_task_completions_total");
    }

    @Test
    void everyAlertLeadsToAChapterThatThereIs() throws IOException {
        assertThat(alerts()).allSatisfy(alert -> {
            String[] place = alert.at("/annotations/runbook").asString().split("#", 2);
            List<String> lines = Files.readAllLines(ROOT.resolve(place[0]));
            assertThat(place.length == 1
                            || lines.stream()
                                    .filter(line -> line.startsWith("## "))
                                    .map(MonitoringTest::anchor)
                                    .anyMatch(place[1]::equals))
                    .as(alert.at("/annotations/runbook").asString())
                    .isTrue();
        });
    }

    private static String anchor(String heading) {
        return heading.substring(3)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
    }

    private static List<JsonNode> alerts() throws IOException {
        return ManifestsTest.documents("../docker/monitoring/alerts.yaml")
                .flatMap(rules -> rules.path("groups").valueStream())
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    private Set<String> unknown(Stream<String> expressions) throws IOException {
        Set<String> unknown = new TreeSet<>();
        expressions.forEach(expression -> unknown.addAll(metrics(expression)));
        unknown.removeAll(exposed);
        unknown.removeAll(Files.readAllLines(OF_EXPORTERS));
        return unknown;
    }

    private static Set<String> metrics(String expression) {
        Set<String> metrics = new TreeSet<>();
        Matcher names = NAME.matcher(NO_METRIC.matcher(expression).replaceAll(" "));
        while (names.find()) {
            if (!WORDS.contains(names.group(1))) {
                metrics.add(names.group(1));
            }
        }
        return metrics;
    }
}
