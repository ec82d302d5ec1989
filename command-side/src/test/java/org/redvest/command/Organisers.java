package org.redvest.command;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.redvest.api.id.DiaryId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.diary.event.DiaryEvent;
import org.redvest.api.service.shift.event.ShiftEvent;
import org.redvest.command.Http.Answer;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;

/** Who publishes projects and opens shifts, and who signs up for them, at a running command side. */
final class Organisers {

    private final Actors actors;
    private final Http http;
    private final String project;

    /** With a published project of their own. */
    Organisers(RunningCommandSide side, Actors actors) {
        this.actors = actors;
        this.http = side.http();
        this.project = publish(details());
    }

    private static Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("name", "感恩生活、爱心思明——城市义工志愿行动");
        details.put("theme", "洁净家园");
        details.put("targetGroup", "社区");
        details.put("content", "楼道清理");
        details.put("risk", "LOW");
        details.put("riskStatement", "可能接触尖锐物，请佩戴手套");
        details.put("division", "350203001001");
        details.put("address", "鸿山社区居委会门口");
        details.put("contact", "思明区城市义工协会 0592-5881234");
        return details;
    }

    private String publish(Map<String, Object> details) {
        return publish(actors.organisation(), details);
    }

    private String publish(String organisation, Map<String, Object> details) {
        String id = http.post("/api/v1/projects", Map.of("organisationId", organisation, "details", details))
                .created()
                .text("projectId");
        http.post("/api/v1/projects/" + id + "/submission").done();
        approve(id);
        return id;
    }

    private void approve(String id) {
        String address = "/api/v1/projects/" + id;
        http.with(TestIssuer.shared().token("another", Role.CITY_OFFICER))
                .post(address + "/approval", Map.of())
                .done();
        http.post(address + "/publication", Map.of()).done();
    }

    /** A published project beside that one. */
    String anotherProject() {
        return publish(details());
    }

    /** A published project of another organisation. */
    String projectOf(String organisation) {
        return publish(organisation, details());
    }

    /** Has a project take place elsewhere. */
    void move(String project, String address) {
        Map<String, Object> details = details();
        details.put("address", address);
        http.post("/api/v1/projects/" + project + "/revision", details).done();
        approve(project);
    }

    String project() {
        return project;
    }

    /** The first instant of a day that is so many days ahead. */
    static Instant inDays(int days) {
        return Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(days));
    }

    /** A shift of two hours. */
    String open(Instant start, int capacity, boolean waitingList) {
        return http.post("/api/v1/projects/" + project + "/shifts", shift(start, capacity, waitingList))
                .created()
                .text("shiftId");
    }

    static Map<String, Object> shift(Instant start, long capacity, boolean waitingList) {
        return Map.of(
                "times",
                Map.of(
                        "start",
                        start.toString(),
                        "end",
                        start.plus(Duration.ofHours(2)).toString()),
                "capacity",
                capacity,
                "waitingList",
                waitingList);
    }

    List<String> volunteers(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> actors.registerVolunteer())
                .toList();
    }

    /** Merges two numbers of one person; the number of the case. */
    String merge(String survivor, String absorbed) {
        String mergeCase = http.post(
                        "/api/v1/merge-cases", Map.of("volunteerId", survivor, "otherVolunteerId", absorbed))
                .created()
                .text("mergeCaseId");
        http.post("/api/v1/merge-cases/" + mergeCase + "/merger", Map.of("survivor", survivor))
                .done();
        return mergeCase;
    }

    /** As this volunteer, at a side. */
    static Http as(RunningCommandSide side, String volunteer) {
        return side.http().with(token(volunteer));
    }

    static String token(String volunteer) {
        return TestIssuer.shared()
                .signed(TestIssuer.shared()
                        .claims("subject of " + volunteer, Role.VOLUNTEER)
                        .claim("volunteer_id", volunteer)
                        .build());
    }

    static Answer signUp(Http volunteer, String shift, String number) {
        return volunteer.post(
                "/api/v1/shifts/" + shift + "/sign-ups",
                Map.of("volunteerId", number, "termsVersion", 1),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    static Answer ask(Http volunteer, String shift, String what, String number) {
        return volunteer.post("/api/v1/shifts/" + shift + "/sign-ups/" + what, Map.of("volunteerId", number));
    }

    List<ShiftEvent> log(String shift) {
        return actors.events(shift, ShiftEvent.class);
    }

    List<DiaryEvent> diary(String volunteer) {
        return actors.events(DiaryId.of(VolunteerId.of(volunteer)).value(), DiaryEvent.class);
    }
}
