package org.redvest.command;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redvest.api.service.project.Risk;
import org.redvest.api.service.project.event.ProjectDrafted;
import org.redvest.api.service.project.event.ProjectPublished;
import org.redvest.api.service.project.event.ProjectSubmitted;
import org.redvest.api.service.series.event.SeriesPlanned;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.command.Http.Answer;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The 620 regular projects of Xiamen, from the office's file to the shifts of the year 2017. */
@TestInstance(Lifecycle.PER_CLASS)
class RegularProjectsOnPostgresTest {

    private static final Path FILES = Path.of("../data/programmes/xiamen-2017");
    private static final String BUREAU_CODE = "11350200MJB007228F";
    private static final String PROJECTS = "/api/v1/imports/projects";
    private static final String WINDOWS = "/api/v1/occurrence-windows";
    private static final Map<String, String> YEAR = Map.of("from", "2017-01-01", "to", "2017-12-31");
    private static final Duration A_WHILE = Duration.ofMinutes(10);
    private static final int AT_A_TIME = 500;

    private final RunningCommandSide side = RunningCommandSide.start(Store.onPostgres(), "regular-projects");
    private final Http http = side.http();
    private long seen;

    @AfterAll
    void stop() {
        side.close();
    }

    private static byte[] file(String name) {
        try {
            return Files.readAllBytes(FILES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer imported(String address, byte[] file) {
        return finished(http.upload(address, file, Map.of()));
    }

    private Answer finished(Answer accepted) {
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        String address = accepted.header("Location").orElseThrow();
        return await().atMost(A_WHILE)
                .until(() -> http.get(address), shown -> shown.text("state").equals("COMPLETED"));
    }

    private static void assertFinished(Answer finished, long accepted, long unchanged, long rejected) {
        assertThat(Stream.of("accepted", "unchanged", "rejected")
                        .map(field -> finished.json().path(field).asLong()))
                .as(finished.body())
                .containsExactly(accepted, unchanged, rejected);
    }

    private <E> List<E> payloads(TrackingToken mark, Class<E> type) {
        return side.since(mark).stream()
                .<Object>map(event -> event.getPayload())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private long rows(String table) {
        return side.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM command." + table)
                .query(Long.class)
                .single();
    }

    @Test
    void becomeProjectsSeriesAndTheShiftsOfAYearOnce() {
        http.post(
                        "/api/v1/organisations",
                        Map.of("organisationId", BUREAU_CODE, "name", "厦门市人社局", "division", "350203"))
                .created();
        assertFinished(imported("/api/v1/imports/organisations", file("organisations.csv")), 97, 0, 0);
        await().atMost(A_WHILE).until(() -> rows("team_of_name") == 16);
        TrackingToken mark = side.mark();

        assertFinished(imported(PROJECTS, file("regular-projects.csv")), 620, 0, 0);

        List<ProjectDrafted> drafted = payloads(mark, ProjectDrafted.class);
        assertThat(drafted.stream()
                        .collect(groupingBy(
                                project -> project.details()
                                        .site()
                                        .division()
                                        .value()
                                        .substring(0, 6),
                                counting())))
                .containsOnly(
                        entry("350203", 154L),
                        entry("350205", 87L),
                        entry("350206", 134L),
                        entry("350211", 106L),
                        entry("350212", 86L),
                        entry("350213", 53L));
        assertThat(drafted)
                .filteredOn(project -> project.organisationId().isOfATeam())
                .hasSize(109);
        assertThat(drafted)
                .filteredOn(project -> project.details().risk() == Risk.HIGH)
                .hasSize(26);
        assertThat(drafted)
                .allSatisfy(project ->
                        assertThat(project.details().site().coordinates()).isNotNull());
        assertThat(payloads(mark, ProjectSubmitted.class)).hasSize(620);
        assertThat(payloads(mark, SeriesPlanned.class).stream()
                        .collect(groupingBy(RegularProjectsOnPostgresTest::howOften, counting())))
                .containsOnly(
                        entry("FREQ=WEEKLY", 384L),
                        entry("FREQ=WEEKLY;INTERVAL=2", 80L),
                        entry("FREQ=MONTHLY", 132L),
                        entry("FREQ=DAILY", 24L));

        publish(drafted.stream().map(project -> project.projectId().value()).toList());
        assertThat(payloads(mark, ProjectPublished.class)).hasSize(620);
        await().atMost(A_WHILE).until(() -> rows("series_of_project") == 620);

        assertTheYearIsLaid(mark);
        assertASecondTimeChangesNothing();
    }

    private static String howOften(SeriesPlanned planned) {
        String rule = planned.plan().rule().value();
        int byDay = rule.indexOf(";BYDAY");
        int weekStart = rule.indexOf(";WKST");
        int until = rule.indexOf(";UNTIL");
        return rule.substring(
                0,
                Stream.of(byDay, weekStart, until)
                        .filter(at -> at > 0)
                        .min(Integer::compare)
                        .orElse(rule.length()));
    }

    private void publish(List<String> projects) {
        Http reviewer = http.with(TestIssuer.shared().token("another", Role.CITY_OFFICER));
        String policy = http.post(
                        "/api/v1/insurance-policies",
                        Map.of(
                                "insurer", "中国人寿厦门分公司",
                                "policyNumber", "P-" + UUID.randomUUID(),
                                "sumInsuredYuan", 448_000,
                                "from", "2020-01-01T00:00:00+08:00",
                                "until", "2099-01-01T00:00:00+08:00"))
                .created()
                .text("insurancePolicyId");
        for (int from = 0; from < projects.size(); from += AT_A_TIME) {
            List<String> some = projects.subList(from, Math.min(projects.size(), from + AT_A_TIME));
            assertAllRecorded(reviewer.post(
                    "/api/v1/project-reviews", Map.of("projects", some, "decision", "APPROVE", "words", "内容真实")));
            assertAllRecorded(
                    http.post("/api/v1/project-publications", Map.of("projects", some, "insurancePolicyId", policy)));
        }
    }

    private static void assertAllRecorded(Answer answer) {
        assertThat(answer.done().json().path("projects").valueStream())
                .isNotEmpty()
                .extracting(project -> project.path("effect").asString())
                .containsOnly("RECORDED");
    }

    private void assertTheYearIsLaid(TrackingToken mark) {
        JsonNode window = finished(http.post(WINDOWS, YEAR)).json();

        assertThat(window.path("laid").asLong()).isEqualTo(36_963);
        assertThat(window.path("occurrences").asLong()).isEqualTo(36_963);
        assertThat(window.path("refused").asLong()).isZero();
        assertThat(payloads(mark, ShiftOpened.class).stream()
                        .filter(shift ->
                                shift.occurrence() != null && shift.occurrence().getYear() == 2017)
                        .collect(groupingBy(
                                shift -> shift.site().division().value().substring(0, 6), counting())))
                .containsOnly(
                        entry("350203", 9_120L),
                        entry("350205", 4_451L),
                        entry("350206", 7_863L),
                        entry("350211", 6_239L),
                        entry("350212", 5_848L),
                        entry("350213", 3_442L));
    }

    private void assertASecondTimeChangesNothing() {
        // the days ahead are laid by the automation, which comes to rest
        await().atMost(A_WHILE).during(Duration.ofSeconds(3)).until(this::isQuiet);
        long head = side.head();

        JsonNode again = finished(http.post(WINDOWS, YEAR)).json();
        assertThat(again.path("laid").asLong()).isZero();
        assertThat(again.path("occurrences").asLong()).isEqualTo(36_963);
        assertFinished(imported(PROJECTS, file("regular-projects.csv")), 0, 620, 0);

        assertThat(side.head()).isEqualTo(head);
    }

    private boolean isQuiet() {
        long before = seen;
        seen = side.head();
        return before == seen;
    }
}
