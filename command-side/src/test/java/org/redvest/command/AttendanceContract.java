package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;
import static org.redvest.command.Invented.citizen;
import static org.redvest.command.Organisers.as;
import static org.redvest.command.Organisers.inDays;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redvest.api.CivilTime;
import org.redvest.api.Envelope;
import org.redvest.api.Fleeting;
import org.redvest.api.Problem;
import org.redvest.api.Sealed;
import org.redvest.api.id.RollId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.EvidenceMethod;
import org.redvest.api.service.attendance.EvidenceRange;
import org.redvest.api.service.attendance.command.CertifyAttendance;
import org.redvest.api.service.attendance.event.AttendanceCertified;
import org.redvest.api.service.attendance.event.AttendanceEvent;
import org.redvest.api.service.attendance.event.AttendanceListed;
import org.redvest.api.service.attendance.event.CheckOutEstimated;
import org.redvest.api.service.attendance.event.CheckedIn;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.command.Http.Answer;
import org.redvest.command.vault.DayKeys;
import org.redvest.command.vault.PersonalDataVault;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From checking in to certified hours over HTTP, whatever store they stand on. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class AttendanceContract {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration SHIFT = Duration.ofHours(2);

    private final RunningCommandSide side;
    private final Http http;
    private final Actors actors;
    private final Organisers organisers;
    private final AtomicInteger day = new AtomicInteger(2);

    AttendanceContract(Store store) {
        this.side = RunningCommandSide.start(store, "attendance");
        this.http = side.http();
        this.actors = new Actors(side);
        this.organisers = new Organisers(side, actors);
    }

    @AfterAll
    void stop() {
        side.close();
    }

    private Instant nextDay() {
        return inDays(day.getAndIncrement());
    }

    private void at(Instant time, Runnable deed) {
        side.clock().later(Duration.between(Instant.now(), time), deed);
    }

    private static String of(String shift, String what) {
        return "/api/v1/shifts/" + shift + "/" + what;
    }

    private String code(String shift, String direction) {
        return http.get(of(shift, "check-in-code") + "?direction=" + direction).text("text");
    }

    private Answer check(String shift, String what, String volunteer, String code) {
        return as(side, volunteer).post(of(shift, what), Map.of("volunteerId", volunteer, "code", code));
    }

    private List<AttendanceEvent> roll(String shift) {
        return actors.events(RollId.of(ShiftId.of(shift)).value(), AttendanceEvent.class);
    }

    private List<HoursCertified> certified(String volunteer) {
        return actors.events(volunteer, HoursCertified.class);
    }

    private String signedUp(String shift) {
        String volunteer = actors.registerVolunteer();
        Organisers.signUp(as(side, volunteer), shift, volunteer).created();
        return volunteer;
    }

    private Answer order(String shift) {
        return http.post(of(shift, "certification-batches"), Map.of("certifiedBy", actors.leader()));
    }

    /** As {@link #order}, and what became of each. The scheduler keeps the real time, by which the work is not due yet. */
    private List<JsonNode> certify(String shift) {
        Answer ordered = order(shift);
        side.bean(SchedulerClient.class)
                .reschedule(TaskInstanceId.of("certify-batch", ordered.text("batchId")), Instant.now());
        return actors.finished(ordered).json().path("volunteers").valueStream().toList();
    }

    /** A shift of yesterday at which these were, by a list that is accepted. */
    private String held(Instant start, List<String> people) {
        String shift = pastShift(start);
        http.post(of(shift, "attendance-lists"), Map.of("volunteers", people)).done();
        people.forEach(
                volunteer -> http.post(of(shift, "attendance/" + volunteer + "/decision"), Map.of("accepted", true))
                        .done());
        return shift;
    }

    private static List<String> each(Answer batch, String what) {
        return batch.json()
                .path("volunteers")
                .valueStream()
                .map(one -> one.path(what).asString(""))
                .toList();
    }

    @Test
    void certifiesInTheNameOfWhoOrderedIt() {
        List<String> people = List.of(actors.registerVolunteer(), actors.leader(), actors.registerVolunteer());
        String shift = held(inDays(-1), people);
        TrackingToken mark = side.mark();

        Answer batch = actors.finished(order(shift));

        assertThat(each(batch, "volunteerId")).isEqualTo(people);
        assertThat(each(batch, "effect")).containsExactly("RECORDED", "", "RECORDED");
        assertThat(each(batch, "code")).containsExactly("", "SELF_CERTIFICATION", "");
        assertThat(each(batch, "title")).containsExactly("", Problem.SELF_CERTIFICATION.chinese(), "");
        assertThat(List.of("total", "done", "refused", "minutes"))
                .extracting(field -> batch.json().path(field).asInt())
                .containsExactly(3, 3, 1, 240);
        assertThat(batch.header("Log-Position")).isPresent();
        assertThat(side.since(mark))
                .filteredOn(event -> event.getPayload() instanceof HoursCertified)
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.getMetaData())
                        .containsEntry(Envelope.ACTOR_ID, "somebody")
                        .containsEntry(Envelope.CORRELATION_ID, batch.text("batchId"))
                        .containsKey(Envelope.DELEGATION));

        String address = "/api/v1/certification-batches/" + batch.text("batchId");
        assertThat(http.get(address + "/rejections").body())
                .startsWith("\uFEFFvolunteerId,code,title")
                .contains(actors.leader() + ",SELF_CERTIFICATION," + Problem.SELF_CERTIFICATION.chinese());
        assertThat(http.get(of(shift, "certification-batches")).json().path("batches"))
                .singleElement()
                .satisfies(own -> assertThat(own.path("batchId").asString()).isEqualTo(batch.text("batchId")));
    }

    @Test
    void showsABatchToWhoOrderedItAndToThoseWhoLookAfterAll() {
        String shift = held(inDays(-1), List.of(actors.registerVolunteer()));
        Map<String, String> key = Map.of("Idempotency-Key", shift);
        Map<String, Object> request = Map.of("certifiedBy", actors.leader());
        String batches = of(shift, "certification-batches");
        Answer batch = actors.finished(http.post(batches, request, key));
        String address = "/api/v1/certification-batches/" + batch.text("batchId");
        Http other = http.with(TestIssuer.shared().token("another manager", Role.ORGANISATION_MANAGER));

        http.with(TestIssuer.shared().token("auditor", Role.AUDITOR))
                .get(address)
                .done();
        other.get(address).refused(404, Problem.UNKNOWN_CERTIFICATION_BATCH);
        other.get(address + "/rejections").refused(404, Problem.UNKNOWN_CERTIFICATION_BATCH);
        assertThat(other.get(batches).done().json().path("batches")).isEmpty();
        http.get("/api/v1/certification-batches/1").refused(404, Problem.UNKNOWN_CERTIFICATION_BATCH);

        // also when the answer is no longer kept
        forget(shift);
        assertThat(http.post(batches, request, key).text("batchId")).isEqualTo(batch.text("batchId"));
        forget(shift);
        Map<String, Object> another = Map.of("certifiedBy", actors.registerVolunteer());
        actors.assertRefused(422, Problem.IDEMPOTENCY_KEY_REUSED, () -> http.post(batches, another, key));
    }

    private void forget(String key) {
        side.bean(JdbcClient.class)
                .sql("DELETE FROM command.idempotent_request WHERE key = ?")
                .param(key)
                .update();
    }

    @Test
    void goesOnWithABatchThatStoppedHalfWay() {
        List<String> people = List.of(actors.registerVolunteer(), actors.registerVolunteer());
        String shift = held(inDays(-1), people);
        Registration broken = side.bean(CommandBus.class).registerHandlerInterceptor((work, chain) -> {
            if (work.getMessage().getPayload() instanceof CertifyAttendance certify
                    && certify.volunteerId().value().equals(people.getLast())) {
                throw new IllegalStateException("the process dies");
            }
            return chain.proceed();
        });
        Answer ordered = order(shift);
        await().atMost(SOON).until(() -> failed(ordered.text("batchId")));
        assertThat(http.get("/api/v1/certification-batches/" + ordered.text("batchId"))
                        .text("state"))
                .isEqualTo("RUNNING");
        broken.cancel();

        Answer batch = actors.finished(ordered);

        assertThat(each(batch, "effect")).containsExactly("ALREADY_RECORDED", "RECORDED");
        assertThat(batch.json().path("minutes").asInt()).isEqualTo(240);
        assertThat(people)
                .allSatisfy(volunteer -> assertThat(certified(volunteer)).hasSize(1));
    }

    private boolean failed(String batch) {
        return side.bean(JdbcClient.class)
                .sql("SELECT last_failure IS NOT NULL FROM command.scheduled_tasks"
                        + " WHERE task_name = 'certify-batch' AND task_instance = ?")
                .param(batch)
                .query(Boolean.class)
                .single();
    }

    @Test
    void takesNoOrderOfWhichNobodyCouldBeCertified() {
        String shift = held(inDays(-1), List.of(actors.registerVolunteer()));
        String nobody = "vol-019a9e00-0000-7000-8000-00000000dead";

        actors.assertRefused(
                404,
                Problem.UNKNOWN_VOLUNTEER,
                () -> http.post(of(shift, "certification-batches"), Map.of("certifiedBy", nobody)));
        actors.assertRefused(404, Problem.UNKNOWN_SHIFT, () -> order("shf-019a9e00-0000-7000-8000-00000000dead"));
        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> http.with(
                        TestIssuer.shared().token("a stranger", Role.ORGANISATION_MANAGER))
                .post(of(shift, "certification-batches"), Map.of("certifiedBy", actors.leader())));
        assertThat(http.get(of(shift, "certification-batches")).json().path("batches"))
                .isEmpty();
    }

    @Test
    void goesFromTheCodeToCertifiedHours() {
        Instant start = nextDay();
        String shift = organisers.open(start, 5, true);
        List<String> people =
                IntStream.range(0, 3).mapToObj(i -> signedUp(shift)).toList();
        at(
                start,
                () -> people.forEach(volunteer ->
                        check(shift, "check-ins", volunteer, code(shift, "IN")).created()));
        at(start.plus(SHIFT), () -> people.subList(0, 2)
                .forEach(volunteer -> check(shift, "check-outs", volunteer, code(shift, "OUT"))
                        .created()));
        http.post("/api/v1/volunteers/" + people.getFirst() + "/ban", Map.of("basis", "厦文明办〔2026〕7号"))
                .done();

        at(start.plus(SHIFT).plus(Duration.ofMinutes(10)), () -> {
            List<JsonNode> answers = certify(shift);

            assertThat(answers)
                    .extracting(answer -> answer.path("code").asString(""))
                    .containsExactly("VOLUNTEER_BANNED", "", "ATTENDANCE_UNCONFIRMED");
            HoursCertified hours = certified(people.get(1)).getFirst();
            assertThat(hours.shiftId()).isEqualTo(ShiftId.of(shift));
            assertThat(hours.evidence()).isEqualTo(EvidenceClass.ATTENDED);
            assertThat(hours.start()).isBetween(start, start.plusSeconds(120));
            assertThat(hours.end()).isEqualTo(start.plus(SHIFT));
            // at once: nobody corrects it in between
            assertThat(roll(shift))
                    .last()
                    .isEqualTo(new AttendanceCertified(ShiftId.of(shift), hours.volunteerId(), hours.recordId()));

            // the points of it, too: then the log is quiet
            await().atMost(SOON).until(() -> actors.credits(people.get(1)).size() == 1);
            actors.assertRefused(
                    409,
                    Problem.ATTENDANCE_CERTIFIED,
                    () -> http.post(
                            of(shift, "attendance/" + people.get(1) + "/correction"),
                            Map.of(
                                    "checkedInAt", start.toString(),
                                    "checkedOutAt", start.plusSeconds(3600).toString(),
                                    "reason", "提前离开")));
            long head = side.head();
            assertThat(certify(shift).get(1).path("effect").asString()).isEqualTo("ALREADY_RECORDED");
            assertThat(certify(shift).get(1).path("recordId").asString())
                    .isEqualTo(hours.recordId().value());
            assertThat(side.head()).isEqualTo(head);
        });
    }

    @Test
    void closesTheRollAfterAShift() {
        Instant start = nextDay();
        String shift = organisers.open(start, 5, true);
        String volunteer = signedUp(shift);
        at(start, () -> check(shift, "check-ins", volunteer, code(shift, "IN")).created());

        await().atMost(SOON)
                .until(() -> closing(shift).equals(List.of(start.plus(SHIFT).plus(Duration.ofHours(4)))));
        at(start.plus(SHIFT).plus(Duration.ofHours(5)), () -> {
            side.bean(SchedulerClient.class).reschedule(TaskInstanceId.of("close-roll", shift), Instant.now());
            await().atMost(SOON).until(() -> closing(shift).isEmpty());
        });

        assertThat(roll(shift))
                .last()
                .isEqualTo(new CheckOutEstimated(ShiftId.of(shift), VolunteerId.of(volunteer), start.plus(SHIFT)));
        at(start.plus(Duration.ofHours(8)), () -> {
            assertThat(certify(shift)).first().satisfies(answer -> assertThat(
                            answer.path("code").asString())
                    .isEqualTo("ATTENDANCE_UNCONFIRMED"));
            http.post(of(shift, "attendance/" + volunteer + "/decision"), Map.of("accepted", true))
                    .done();
            certify(shift);
        });
        assertThat(certified(volunteer))
                .first()
                .extracting(HoursCertified::evidence)
                .isEqualTo(EvidenceClass.ESTIMATED);
    }

    /** As while the roll is being closed: its row is still there. */
    @Test
    void closesAtOnceWhatComesAfterTheRollWasClosed() {
        Instant start = nextDay();
        String shift = organisers.open(start, 5, true);
        List<String> people =
                IntStream.range(0, 2).mapToObj(i -> signedUp(shift)).toList();
        at(start, () -> check(shift, "check-ins", people.getFirst(), code(shift, "IN"))
                .created());
        await().atMost(SOON).until(() -> !closing(shift).isEmpty());

        Instant late = start.plus(SHIFT).plus(Duration.ofHours(5));
        at(late, () -> {
            check(shift, "check-ins", people.getLast(), code(shift, "IN")).created();

            await().atMost(SOON).untilAsserted(() -> assertThat(roll(shift))
                    .filteredOn(CheckOutEstimated.class::isInstance)
                    .extracting(AttendanceEvent::volunteerId)
                    .containsExactly(people.stream().map(VolunteerId::of).toArray(VolunteerId[]::new)));
        });
    }

    @Test
    void comesAgainWhereARollIsToBeClosedTooEarly() {
        Instant start = nextDay();
        String shift = organisers.open(start, 5, true);
        String volunteer = signedUp(shift);
        at(start, () -> check(shift, "check-ins", volunteer, code(shift, "IN")).created());
        Instant closing = start.plus(SHIFT).plus(Duration.ofHours(4));
        await().atMost(SOON).until(() -> closing(shift).equals(List.of(closing)));

        side.bean(SchedulerClient.class).reschedule(TaskInstanceId.of("close-roll", shift), Instant.now());

        await().atMost(SOON).until(() -> closing(shift).equals(List.of(closing)));
        assertThat(roll(shift)).hasOnlyElementsOfType(CheckedIn.class);
    }

    /** When those will be checked out who forget to. */
    private List<Instant> closing(String shift) {
        return side.bean(JdbcClient.class)
                .sql("SELECT execution_time FROM command.scheduled_tasks"
                        + " WHERE task_name = 'close-roll' AND task_instance = ?")
                .param(shift)
                .query((row, number) ->
                        row.getObject("execution_time", OffsetDateTime.class).toInstant())
                .list();
    }

    @Test
    void takesManyAtOnceEachAsTheirOwnDoing() {
        Instant start = nextDay();
        String shift = organisers.open(start, 40, true);
        List<String> people =
                IntStream.range(0, 40).mapToObj(i -> signedUp(shift)).toList();
        TrackingToken mark = side.mark();

        at(start, () -> {
            String code = code(shift, "IN");
            List<Answer> answers = Actors.atOnce(people.size(), i -> check(shift, "check-ins", people.get(i), code));
            assertThat(answers).allSatisfy(Answer::created);
        });

        assertThat(side.since(mark))
                .filteredOn(event -> event.getPayload() instanceof CheckedIn)
                .hasSize(people.size())
                .allSatisfy(AttendanceContract::isTheirOwnDoing);
    }

    private static void isTheirOwnDoing(TrackedEventMessage<?> event) {
        String volunteer = ((CheckedIn) event.getPayload()).volunteerId().value();
        assertThat(event.getMetaData())
                .containsEntry(Envelope.ACTOR_KIND, "VOLUNTEER")
                .containsEntry(Envelope.VOLUNTEER, volunteer);
    }

    @Test
    void listsFiveHundredInOneRequest() {
        Instant start = nextDay();
        String shift = organisers.open(start, 5, true);
        String volunteer = signedUp(shift);
        List<String> named = new ArrayList<>(List.of(volunteer));
        IntStream.range(1, 500).forEach(i -> named.add("vol-019a9e00-0000-7000-8000-%012d".formatted(i)));

        at(start.plus(SHIFT), () -> {
            Answer answer = http.post(of(shift, "attendance-lists"), Map.of("volunteers", named));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json().path("volunteers")).hasSize(500);
            assertThat(answer.json().path("volunteers").path(0).path("effect").asString())
                    .isEqualTo("RECORDED");
            assertThat(answer.json().path("volunteers").path(1).path("code").asString())
                    .isEqualTo("UNKNOWN_VOLUNTEER");
        });
    }

    @Test
    void forgetsWhereSomebodyWasAndLeavesTheLogAsItIs() {
        Instant start = nextDay();
        Map<String, Object> request = new HashMap<>(Organisers.shift(start, 5, true));
        request.put(
                "site",
                Map.of(
                        "division", "350203001001",
                        "address", "鸿山公园南门",
                        "coordinates", Map.of("longitude", 118.085, "latitude", 24.45, "datum", "WGS84")));
        String shift = http.post("/api/v1/projects/" + organisers.project() + "/shifts", request)
                .created()
                .text("shiftId");
        String volunteer = signedUp(shift);
        at(start, () -> as(side, volunteer)
                .post(
                        of(shift, "check-ins"),
                        Map.of(
                                "volunteerId",
                                volunteer,
                                "location",
                                Map.of(
                                        "accuracy",
                                        20,
                                        "coordinates",
                                        Map.of("longitude", 118.0853, "latitude", 24.45, "datum", "WGS84"))))
                .created());
        CheckedIn recorded = (CheckedIn) roll(shift).getLast();
        Fleeting location = Objects.requireNonNull(recorded.location());
        assertThat(recorded.metres()).isZero();
        assertThat(recorded.toString()).doesNotContain("118.085");
        DayKeys days = side.bean(DayKeys.class);
        assertThat(days.open(location).flatMap(datum -> side.bean(PersonalDataVault.class)
                        .open(VolunteerId.of(volunteer), "location", datum)))
                .hasValueSatisfying(clear -> assertThat(clear).startsWith("118.0853, 24.45"));
        long head = side.head();

        days.destroyBefore(CivilTime.dateOf(start).plusDays(1));

        assertThat(days.open(location)).isEmpty();
        assertThat(side.head()).isEqualTo(head);
        assertThat(http.get("/api/v1/volunteers/" + volunteer + "/export?purpose=test")
                        .body())
                .contains("CheckedIn")
                .doesNotContain("118.085");
    }

    @Test
    void showsTheCodeAsAPictureAndToOrganisersOnly() {
        Instant start = nextDay();
        String shift = organisers.open(start, 5, true);
        String volunteer = signedUp(shift);

        String address = of(shift, "check-in-code");
        assertThat(http.get(address, "image/png").contentType()).isEqualTo("image/png");
        assertThat(http.get(address, "image/svg+xml").body()).contains("<svg");
        assertThat(as(side, volunteer).get(of(shift, "check-in-code")).status()).isEqualTo(403);
        actors.assertRefused(422, Problem.OUTSIDE_SHIFT, () -> check(shift, "check-ins", volunteer, code(shift, "IN")));
    }

    @Test
    void isOnesOwnDoing() {
        Instant start = nextDay();
        String shift = organisers.open(start, 5, true);
        String volunteer = signedUp(shift);
        Http friend = as(side, signedUp(shift));
        Map<String, Object> contest = Map.of("reason", "我到场了");

        at(start, () -> {
            Map<String, Object> forAnother = Map.of("volunteerId", volunteer, "code", code(shift, "IN"));
            actors.assertRefused(403, Problem.FORBIDDEN, () -> friend.post(of(shift, "check-ins"), forAnother));
            actors.assertRefused(403, Problem.FORBIDDEN, () -> friend.post(of(shift, "check-outs"), forAnother));
        });
        String noShow = of(shift, "attendance/" + volunteer + "/no-show");
        at(start.plus(SHIFT), () -> http.post(noShow, Map.of()).done());
        actors.assertRefused(403, Problem.FORBIDDEN, () -> friend.post(noShow + "/contest", contest));
        actors.assertRefused(403, Problem.FORBIDDEN, () -> http.post(noShow + "/contest", contest));
        as(side, volunteer).post(noShow + "/contest", contest).done();
    }

    @Test
    void certifiesNobodyWhereNobodyIsNamed() {
        String shift = organisers.open(nextDay(), 5, true);

        actors.assertRefused(
                400,
                Problem.INVALID_FIELD,
                () -> http.post(
                        of(shift, "certification-batches"),
                        Map.of("certifiedBy", actors.leader(), "volunteers", List.of())));
    }

    @Test
    void forgetsByItselfAfterTheDaysOfThePolicy() {
        LocalDate today = CivilTime.dateOf(Instant.now());
        DayKeys days = side.bean(DayKeys.class);
        Fleeting recent = days.seal(today.minusDays(29), Sealed.of("v1:AAAA"));
        Fleeting old = days.seal(today.minusDays(31), Sealed.of("v1:AAAA"));

        side.bean(SchedulerClient.class)
                .reschedule(TaskInstanceId.of("forget-locations", RecurringTask.INSTANCE), Instant.now());

        await().atMost(SOON).until(() -> days.open(old).isEmpty());
        assertThat(days.open(recent)).isPresent();
    }

    /** The shift was yesterday, so that the import, whose time is the scheduler's, comes after it. */
    @Test
    void takesAttendanceSheets() {
        Instant start = inDays(-1);
        Instant end = start.plus(SHIFT);
        String shift = pastShift(start);
        Map<String, Object> person = citizen();
        String volunteer = http.post("/api/v1/volunteers", person).created().text("volunteerId");
        byte[] sheet = """
                班次编号,志愿者证件号码,签到时间,签退时间
                %1$s,%2$s,%3$s,%4$s
                %1$s,110101190001010001,%3$s,%4$s
                shf-1,%2$s,%3$s,%4$s
                """.formatted(shift, person.get("documentNumber"), clock(start), clock(end))
                .getBytes(StandardCharsets.UTF_8);

        Answer first = actors.finished(http.upload("/api/v1/imports/attendance", sheet, Map.of()));
        Answer again = actors.finished(http.upload("/api/v1/imports/attendance", sheet, Map.of()));

        assertThat(first.json().path("accepted").asInt()).isEqualTo(1);
        assertThat(first.json().path("rejected").asInt()).isEqualTo(2);
        assertThat(again.json().path("accepted").asInt()).isZero();
        assertThat(again.json().path("unchanged").asInt()).isEqualTo(1);
        // nobody was signed up: it counts once it is accepted by name
        assertThat(roll(shift))
                .containsExactly(new AttendanceListed(
                        ShiftId.of(shift),
                        VolunteerId.of(volunteer),
                        start,
                        end,
                        EvidenceMethod.SHEET,
                        EvidenceRange.OUT_OF_RANGE));
    }

    private Http whoServes(String volunteer) {
        return http.with(TestIssuer.shared()
                .signed(TestIssuer.shared()
                        .claims("a manager who serves", Role.ORGANISATION_MANAGER)
                        .claim("volunteer_id", volunteer)
                        .build()));
    }

    @Test
    void hasNobodySayOfThemselvesThatTheyCame() {
        Instant start = nextDay();
        String shift = organisers.open(start, 5, true);
        String volunteer = signedUp(shift);
        Http manager = whoServes(volunteer);
        String person = of(shift, "attendance/" + volunteer);
        Map<String, Object> times = Map.of(
                "checkedInAt",
                start.toString(),
                "checkedOutAt",
                start.plus(Duration.ofHours(1)).toString(),
                "reason",
                "提前离开");

        at(start.plus(SHIFT), () -> {
            Answer list = manager.post(of(shift, "attendance-lists"), Map.of("volunteers", List.of(volunteer)));
            assertThat(list.json().path("volunteers").path(0).path("code").asString())
                    .isEqualTo("SELF_RECORDING");
            for (String direction : List.of("check-ins", "check-outs")) {
                actors.assertRefused(
                        422,
                        Problem.SELF_RECORDING,
                        () -> manager.post(of(shift, direction), Map.of("volunteerId", volunteer)));
            }
            actors.assertRefused(422, Problem.SELF_RECORDING, () -> manager.post(person + "/correction", times));
            actors.assertRefused(
                    422, Problem.SELF_RECORDING, () -> manager.post(person + "/decision", Map.of("accepted", true)));
            actors.assertRefused(
                    422,
                    Problem.SELF_RECORDING,
                    () -> manager.post(person + "/no-show/withdrawal", Map.of("reason", "核对照片后确认到场")));
        });

        assertThat(roll(shift)).isEmpty();
    }

    @Test
    void takesNobodysSheetOfThemselves() {
        Instant start = inDays(-1);
        String shift = pastShift(start);
        Map<String, Object> person = citizen();
        String volunteer = http.post("/api/v1/volunteers", person).created().text("volunteerId");
        byte[] sheet = """
                班次编号,志愿者证件号码,签到时间,签退时间
                %s,%s,%s,%s
                """.formatted(shift, person.get("documentNumber"), clock(start), clock(start.plus(SHIFT)))
                .getBytes(StandardCharsets.UTF_8);

        Answer imported = actors.finished(whoServes(volunteer).upload("/api/v1/imports/attendance", sheet, Map.of()));

        assertThat(http.get("/api/v1/imports/" + imported.text("importId") + "/rejections")
                        .body())
                .contains("2,SELF_RECORDING");
        assertThat(roll(shift)).isEmpty();
    }

    private String pastShift(Instant start) {
        return http.post(
                        "/api/v1/projects/" + organisers.project() + "/shifts",
                        Map.of(
                                "times",
                                Map.of(
                                        "start", start.toString(),
                                        "end", start.plus(SHIFT).toString(),
                                        "signUpFrom", start.minus(SHIFT).toString()),
                                "capacity",
                                5))
                .created()
                .text("shiftId");
    }

    /** By day, who went before they came is a slip of the pen; at night they went the day after. */
    @Test
    void takesSheetsThatGoOverMidnightOfNightsOnly() {
        LocalDate day = CivilTime.dateOf(Instant.now()).minusDays(2);
        String byDay = pastShift(CivilTime.startOf(day).plus(Duration.ofHours(9)));
        String byNight = pastShift(CivilTime.startOf(day).plus(Duration.ofHours(23)));
        Map<String, Object> person = citizen();
        http.post("/api/v1/volunteers", person).created();
        byte[] sheet =
                """
                班次编号,志愿者证件号码,签到时间,签退时间
                %1$s,%3$s,11:00,09:00
                %2$s,%3$s,23:00,01:00
                """.formatted(byDay, byNight, person.get("documentNumber")).getBytes(StandardCharsets.UTF_8);

        Answer imported = actors.finished(http.upload("/api/v1/imports/attendance", sheet, Map.of()));

        assertThat(http.get("/api/v1/imports/" + imported.text("importId") + "/rejections")
                        .body())
                .contains("2,CHECK_OUT_BEFORE_CHECK_IN");
        assertThat(roll(byDay)).isEmpty();
        Instant night = CivilTime.startOf(day).plus(Duration.ofHours(23));
        assertThat(roll(byNight))
                .singleElement()
                .asInstanceOf(type(AttendanceListed.class))
                .satisfies(listed -> {
                    assertThat(listed.from()).isEqualTo(night);
                    assertThat(listed.to()).isEqualTo(night.plus(SHIFT));
                });
    }

    private static String clock(Instant instant) {
        return instant.atZone(CivilTime.ZONE).toLocalTime().toString();
    }
}
