package org.redvest.benchmarks.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.redvest.api.CivilTime;
import org.redvest.benchmarks.DemoKey;
import org.redvest.benchmarks.DemoProject;
import org.redvest.benchmarks.run.subject.Newcomers;
import org.redvest.platform.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Projects that are open to everybody, their shifts, and volunteers, on a store into which no city was written. */
final class Programme {

    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final int CALLERS = 16;
    private static final int AT_A_TIME = 500;

    private final RedVest redVest;
    private final DemoKey key;

    /** Somebody else than whoever submits; in the demo, only the city's officer reviews in the whole city. */
    private final String reviewer;

    private final String auditor;

    /**
     * Somebody who signs up by themselves.
     *
     * @param id their number
     * @param authorization with which they send
     */
    record Volunteer(String id, String authorization) {

        /** A request about themselves, as JSON. */
        String about(Map<String, ?> more) {
            Map<String, Object> body = new HashMap<>(more);
            body.put("volunteerId", id);
            return JsonMapper.shared().writeValueAsString(body);
        }

        /** The request with which they sign up. */
        String signUp() {
            return about(Map.of("termsVersion", 1));
        }
    }

    private Programme(RedVest redVest, DemoKey key) {
        this.redVest = redVest;
        this.key = key;
        this.reviewer = key.authorizationOf(DemoProject.REVIEWER, Role.CITY_OFFICER);
        this.auditor = key.authorizationOf("auditor", Role.AUDITOR);
    }

    /** What runs at this RedVest, whose keys lie in that folder. */
    static Programme at(RedVest redVest, String dataDirectory) throws IOException {
        Programme programme = new Programme(redVest, DemoKey.in(Path.of(dataDirectory)));
        redVest.post("/api/v1/delegations", DemoProject.reviewer());
        return programme;
    }

    /** Registers the organisation that runs the projects, and so many volunteers. */
    List<Volunteer> volunteers(int number) {
        return new Newcomers(redVest.client(), JsonMapper.shared())
                .people(number).stream()
                        .map(id -> new Volunteer(id.value(), key.authorizationOf(id.value())))
                        .toList();
    }

    /** With which an auditor asks. */
    String auditor() {
        return auditor;
    }

    /** Publishes a project at the usual place, which has coordinates. */
    String publish() {
        return publish(List.of(Newcomers.ORGANISATION)).getFirst();
    }

    /** Publishes a project of each of these organisations there. */
    List<String> publish(List<String> organisations) {
        return reviewed(inParallel(
                organisations.size(), one -> draft(organisations.get(one), DemoProject.at(118.0894, 24.4798))));
    }

    /** Publishes so many projects. */
    List<String> publish(int number, IntFunction<Map<String, Object>> coordinates) {
        return reviewed(inParallel(number, one -> draft(Newcomers.ORGANISATION, coordinates.apply(one))));
    }

    private List<String> reviewed(List<String> projects) {
        int number = projects.size();
        inParallel((number + AT_A_TIME - 1) / AT_A_TIME, batch -> {
            List<String> some = projects.subList(batch * AT_A_TIME, Math.min(number, batch * AT_A_TIME + AT_A_TIME));
            requireRecorded(
                    redVest.post(
                            "/api/v1/project-reviews",
                            reviewer,
                            Map.of("projects", some, "decision", "APPROVE", "words", "内容真实，风险已告知")),
                    "projects");
            requireRecorded(redVest.post("/api/v1/project-publications", Map.of("projects", some)), "projects");
            return batch;
        });
        return projects;
    }

    private String draft(String organisation, Map<String, Object> coordinates) {
        String project = redVest.post(
                        "/api/v1/projects", DemoProject.draft(organisation, Newcomers.DIVISION, coordinates))
                .path("projectId")
                .asString();
        redVest.post("/api/v1/projects/" + project + "/submission");
        return project;
    }

    /** Certifies services of that length which began at these times, Asia/Shanghai. */
    void serve(Volunteer volunteer, Volunteer leader, List<LocalDateTime> starts, Duration length) {
        certify(starts.stream()
                .map(start -> service(volunteer, leader, start, start.plus(length)))
                .toList());
    }

    /** Certifies one service of each, of that length, which began then, Asia/Shanghai; each is led by the next. */
    void serve(List<Volunteer> volunteers, LocalDateTime start, Duration length) {
        certify(IntStream.range(0, volunteers.size())
                .mapToObj(one -> service(
                        volunteers.get(one), volunteers.get((one + 1) % volunteers.size()), start, start.plus(length)))
                .toList());
    }

    private void certify(List<Map<String, String>> services) {
        for (int first = 0; first < services.size(); first += AT_A_TIME) {
            requireRecorded(
                    redVest.post(
                            "/api/v1/service-records/batch",
                            Map.of("services", services.subList(first, Math.min(services.size(), first + AT_A_TIME)))),
                    "services");
        }
    }

    private static Map<String, String> service(
            Volunteer volunteer, Volunteer leader, LocalDateTime start, LocalDateTime end) {
        return Map.of(
                "volunteerId",
                volunteer.id(),
                "organisationId",
                Newcomers.ORGANISATION,
                "certifiedBy",
                leader.id(),
                "activity",
                "“洁净家园”环境整治",
                "category",
                "洁净家园",
                "start",
                CivilTime.at(start).toString(),
                "end",
                CivilTime.at(end).toString(),
                "division",
                Newcomers.DIVISION,
                "place",
                "社区公共区域");
    }

    private static void requireRecorded(JsonNode outcomes, String each) {
        for (JsonNode outcome : outcomes.path(each)) {
            if (!"RECORDED".equals(outcome.path("effect").asString(""))) {
                throw new NotMeasured("not recorded: " + outcome);
            }
        }
    }

    static <T> List<T> inParallel(int number, IntFunction<T> task) {
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            return IntStream.range(0, number)
                    .mapToObj(one -> CompletableFuture.supplyAsync(() -> task.apply(one), callers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    /** Opens a shift of two hours with a waiting list, for which one signs up at once. */
    String open(String project, Instant start, Instant signUpUntil, int places) {
        return redVest.post("/api/v1/projects/" + project + "/shifts", shift(start, signUpUntil, places))
                .path("shiftId")
                .asString();
    }

    /** The request for that. */
    static Map<String, Object> shift(Instant start, Instant signUpUntil, int places) {
        return Map.of(
                "times",
                Map.of(
                        "start",
                        start.toString(),
                        "end",
                        start.plus(TWO_HOURS).toString(),
                        "signUpUntil",
                        signUpUntil.toString()),
                "capacity",
                places);
    }

    /** Plans a series of that many places from a day on, by a rule of RFC 5545. */
    void plan(String project, String rule, LocalDate from, int places) {
        redVest.post(
                "/api/v1/projects/" + project + "/series",
                Map.of(
                        "rule",
                        rule,
                        "firstDate",
                        from.toString(),
                        "startTime",
                        "08:30",
                        "endTime",
                        "10:30",
                        "capacity",
                        places));
    }

    /** All that happened to a shift, in the order of the log, as auditors read it. */
    List<JsonNode> history(String shift) {
        List<JsonNode> events = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    redVest.get("/api/v1/audit/shifts/%s/history?limit=500%s".formatted(shift, cursor), auditor);
            page.path("events").forEach(events::add);
            JsonNode next = page.path("nextCursor");
            cursor = next.isNumber() ? "&cursor=" + next.asLong() : "";
        } while (!cursor.isEmpty());
        return events;
    }
}
