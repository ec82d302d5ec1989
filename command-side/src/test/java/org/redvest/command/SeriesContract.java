package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redvest.command.Actors.atOnce;
import static org.redvest.command.Invented.with;
import static org.redvest.command.Invented.without;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.id.SeriesId;
import org.redvest.api.service.series.Laying;
import org.redvest.api.service.series.Occurrence;
import org.redvest.api.service.series.command.LayOccurrences;
import org.redvest.api.service.series.event.OccurrencesLaid;
import org.redvest.api.service.shift.event.ShiftEvent;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.command.Http.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Series over HTTP, on two command sides over one store: each occurrence is laid once, whoever lays it how often. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class SeriesContract {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration A_DAY = Duration.ofDays(1);

    /** Of a rule that ended in 2017, so that nothing is laid ahead beside what a test lays. */
    private static final String PAST = "FREQ=WEEKLY;BYDAY=SA;UNTIL=20171231";

    private static final LocalDate NEW_YEAR = LocalDate.of(2017, 1, 1);

    private final RunningCommandSide one;
    private final RunningCommandSide other;
    private final Http http;
    private final Actors actors;
    private final Organisers organisers;

    SeriesContract(Store store) {
        this.one = RunningCommandSide.start(store, "series-one");
        this.other = RunningCommandSide.start(store, "series-other");
        this.http = one.http();
        this.actors = new Actors(one);
        this.organisers = new Organisers(one, actors);
    }

    @AfterAll
    void stop() {
        other.close();
        one.close();
    }

    private static Map<String, Object> plan(String rule, String firstDate) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("rule", rule);
        plan.put("firstDate", firstDate);
        plan.put("startTime", "08:30");
        plan.put("endTime", "11:30");
        plan.put("capacity", 20);
        return plan;
    }

    private String address() {
        return "/api/v1/projects/" + organisers.project() + "/series";
    }

    private String planned(Map<String, Object> plan) {
        return http.post(address(), plan).created().text("seriesId");
    }

    private List<LocalDate> laid(String series) {
        return occurrences(series).map(Occurrence::date).toList();
    }

    private Stream<Occurrence> occurrences(String series) {
        return actors.events(series, OccurrencesLaid.class).stream().flatMap(event -> event.occurrences().stream());
    }

    private static LayOccurrences year(String series) {
        return new LayOccurrences(SeriesId.of(series), NEW_YEAR, NEW_YEAR.plusYears(1));
    }

    @Test
    void twoProcessesLayTheSameWindow() throws Exception {
        String series = planned(plan(PAST, "2012-06-02"));
        TrackingToken mark = one.mark();

        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Laying>> answers = IntStream.range(0, 6)
                    .mapToObj(i -> callers.submit(() -> (i % 2 == 0 ? one : other).send(year(series))))
                    .toList();
            int laid = 0;
            for (Future<Laying> answer : answers) {
                laid += answer.get().laid();
                assertThat(answer.get().inWindow()).isEqualTo(52);
            }
            assertThat(laid).isEqualTo(52);
        }

        assertThat(laid(series)).hasSize(52).doesNotHaveDuplicates();
        assertThat(one.since(mark))
                .filteredOn(event -> event.getPayload() instanceof ShiftOpened opened
                        && SeriesId.of(series).equals(opened.seriesId()))
                .hasSize(52);
    }

    @Test
    void aSecondRunWritesNothing() {
        String series = planned(plan(PAST, "2012-06-02"));
        assertThat(one.send(year(series)).laid()).isEqualTo(52);
        long head = one.head();

        assertThat(other.send(year(series))).isEqualTo(new Laying(0, 0, 52, false, null));
        assertThat(one.send(year(series)).laid()).isZero();

        assertThat(one.head()).isEqualTo(head);
    }

    @Test
    void areLaidAheadWithoutBeingAsked() {
        LocalDate today = LocalDate.now(CivilTime.ZONE);
        String series = planned(plan("FREQ=DAILY", today.plusDays(1).toString()));

        await().atMost(SOON).until(() -> laid(series).size() == 59);

        assertThat(laid(series)).first().isEqualTo(today.plusDays(1));
        assertThat(laid(series)).last().isEqualTo(today.plusDays(59));
    }

    @Test
    void windowsAreLaidForAllSeriesAndSaySo() {
        String series = planned(plan(PAST, "2012-06-02"));
        Map<String, String> window = Map.of("from", "2016-01-01", "to", "2016-12-31");

        Answer first = actors.finished(http.post("/api/v1/occurrence-windows", window));
        // the automation may not have noted the series yet when the first window was laid
        await().atMost(SOON)
                .until(
                        () -> actors.finished(http.post("/api/v1/occurrence-windows", window)),
                        finished -> laid(series).size() == 53);

        assertThat(first.json().path("seriesDone").asLong()).isPositive();
        assertThat(laid(series)).hasSize(53).doesNotHaveDuplicates();
        long head = one.head();
        Answer second = actors.finished(http.post("/api/v1/occurrence-windows", window));
        assertThat(second.json().path("laid").asLong()).isZero();
        assertThat(second.json().path("occurrences").asLong()).isGreaterThanOrEqualTo(53);
        assertThat(one.head()).isEqualTo(head);
        actors.assertRefused(
                404,
                Problem.UNKNOWN_OCCURRENCE_WINDOW,
                () -> http.get("/api/v1/occurrence-windows/019a9e00-0000-7000-8000-00000000dead"));
    }

    /** Does something while a series that comes before those that are planned later cannot be laid, whyever. */
    private void besideAnOddOne(Runnable deed) {
        SeriesId odd = SeriesId.of(planned(plan(PAST, "2012-06-02")));
        await().atMost(SOON).until(() -> isNoted(odd));
        Registration here = breaking(one, odd);
        Registration there = breaking(other, odd);
        try {
            deed.run();
        } finally {
            here.cancel();
            there.cancel();
        }
    }

    private boolean isNoted(SeriesId series) {
        return one.bean(JdbcClient.class)
                        .sql("SELECT count(*) FROM command.series_of_project WHERE series_id = ?")
                        .param(series.value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    private static Registration breaking(RunningCommandSide side, SeriesId series) {
        return side.bean(CommandBus.class).registerHandlerInterceptor((work, chain) -> {
            if (work.getMessage().getPayload() instanceof LayOccurrences lay
                    && lay.seriesId().equals(series)) {
                throw new IllegalStateException("odd");
            }
            return chain.proceed();
        });
    }

    @Test
    void anOddOneStopsNoOtherInAWindow() {
        Map<String, String> window = Map.of("from", "2015-01-01", "to", "2015-12-31");

        besideAnOddOne(() -> {
            SeriesId series = SeriesId.of(planned(plan(PAST, "2012-06-02")));
            await().atMost(SOON).until(() -> isNoted(series));

            Answer finished = actors.finished(http.post("/api/v1/occurrence-windows", window));

            assertThat(laid(series.value())).hasSize(52);
            assertThat(finished.json().path("refused").asLong()).isPositive();
        });
    }

    @Test
    void anOddOneStopsNoOtherAtNight() {
        besideAnOddOne(() -> {
            LocalDate today = LocalDate.now(CivilTime.ZONE);
            String series = planned(plan("FREQ=DAILY", today.plusDays(1).toString()));
            await().atMost(SOON).until(() -> laid(series).size() == 59);

            one.clock().later(A_DAY, () -> other.clock().later(A_DAY, () -> {
                one.bean(SchedulerClient.class)
                        .reschedule(TaskInstanceId.of("lay-occurrences", RecurringTask.INSTANCE), Instant.now());
                await().atMost(SOON).until(() -> laid(series).size() == 60);
            }));

            assertThat(laid(series)).last().isEqualTo(today.plusDays(60));
        });
    }

    @Test
    void changesSpareWhatSomebodyIsSignedUpFor() {
        LocalDate today = LocalDate.now(CivilTime.ZONE);
        String first = today.plusDays(10).toString();
        String series = planned(plan("FREQ=DAILY;COUNT=3", first));
        await().atMost(SOON).until(() -> laid(series).size() == 3);
        List<Occurrence> shifts = occurrences(series).toList();
        String taken = shifts.get(1).shiftId().value();
        String volunteer = actors.registerVolunteer();
        Organisers.signUp(Organisers.as(one, volunteer), taken, volunteer).created();

        Answer change = http.post(
                        "/api/v1/series/" + series + "/change",
                        Map.of("from", first, "plan", with(plan("FREQ=DAILY;COUNT=3", first), "startTime", "09:00")))
                .done();

        assertThat(change.json().path("changed").asInt()).isEqualTo(2);
        assertThat(change.json().path("left").valueStream()).singleElement().satisfies(left -> {
            assertThat(left.path("shiftId").asString()).isEqualTo(taken);
            assertThat(left.path("cause").asString()).isEqualTo("SIGNED_UP");
        });
        assertThat(actors.events(taken, ShiftEvent.class)).hasSize(2);
        actors.assertRefused(
                409,
                Problem.SHIFT_SIGNED_UP,
                () -> http.post(
                        "/api/v1/series/" + series + "/exceptions",
                        Map.of("date", shifts.get(1).date().toString(), "reason", "台风")));
        http.post(
                        "/api/v1/series/" + series + "/exceptions",
                        Map.of("date", shifts.get(0).date().toString(), "reason", "台风"))
                .done();
        Answer end = http.post(
                        "/api/v1/series/" + series + "/end", Map.of("lastDate", today.toString(), "reason", "活动周期结束"))
                .done();
        assertThat(end.json().path("calledOff").asInt()).isEqualTo(1);
        assertThat(end.json().path("left").valueStream()).hasSize(1);
    }

    private static Stream<Arguments> whatNoSeriesHas() {
        return Stream.of(
                Arguments.of("rule", "FREQ=HOURLY", 422, Problem.RULE_TOO_FINE),
                Arguments.of("rule", "FREQ=WEEKLY;BYDAY=XX", 422, Problem.RULE_INVALID),
                Arguments.of("rule", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 422, Problem.RULE_MAKES_NO_OCCURRENCE),
                Arguments.of("every", "每周", 422, Problem.RULE_INVALID),
                Arguments.of("endTime", "08:30", 422, Problem.INTERVAL_EMPTY),
                Arguments.of("startTime", "8点半", 400, Problem.INVALID_FIELD),
                Arguments.of("capacity", 0, 422, Problem.CAPACITY_INVALID),
                Arguments.of("capacity", 100_001, 422, Problem.CAPACITY_INVALID),
                Arguments.of("signUpDays", 0, 400, Problem.INVALID_FIELD),
                Arguments.of(
                        "periods",
                        List.of(Map.of("from", "2026-07-01", "until", "2026-03-01")),
                        422,
                        Problem.PERIOD_REVERSED));
    }

    @ParameterizedTest
    @MethodSource("whatNoSeriesHas")
    void haveWhatSeriesHave(String field, Object value, int status, Problem problem) {
        actors.assertRefused(status, problem, () -> http.post(address(), with(plan(PAST, "2012-06-02"), field, value)));
    }

    @Test
    void areRefusedWhereNothingFits() {
        Map<String, Object> inWords = without(plan(PAST, "2012-06-02"), "rule");
        inWords.putAll(Map.of("every", "每周", "weekdays", "星期六", "lastDate", "2017-12-31"));
        String series = planned(inWords);
        String unknown = "ser-019a9e00-0000-7000-8000-00000000dead";

        actors.assertRefused(
                404,
                Problem.UNKNOWN_PROJECT,
                () -> http.post(
                        "/api/v1/projects/prj-019a9e00-0000-7000-8000-00000000dead/series", plan(PAST, "2012-06-02")));
        actors.assertRefused(
                404,
                Problem.UNKNOWN_SERIES,
                () -> http.post(
                        "/api/v1/series/" + unknown + "/exceptions", Map.of("date", "2017-01-07", "reason", "台风")));
        actors.assertRefused(
                404,
                Problem.UNKNOWN_OCCURRENCE,
                () -> http.post(
                        "/api/v1/series/" + series + "/exceptions", Map.of("date", "2017-01-06", "reason", "台风")));
        actors.assertRefused(
                422,
                Problem.INTERVAL_REVERSED,
                () -> http.post(
                        "/api/v1/series/" + series + "/moves",
                        Map.of(
                                "date", "2017-01-07",
                                "start", "2017-01-08T11:30:00+08:00",
                                "end", "2017-01-08T08:30:00+08:00")));
        actors.assertRefused(
                422,
                Problem.WINDOW_REVERSED,
                () -> http.post("/api/v1/occurrence-windows", Map.of("from", "2017-01-02", "to", "2017-01-01")));
        actors.assertRefused(
                422,
                Problem.WINDOW_TOO_LONG,
                () -> http.post("/api/v1/occurrence-windows", Map.of("from", "2017-01-01", "to", "2018-12-31")));
    }

    @Test
    void areOneUnderOneKeyWhicheverProcessIsAsked() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> plan = plan(PAST, "2012-06-02");

        List<Answer> answers = atOnce(4, i -> http.post(address(), plan, key));

        assertThat(answers).extracting(Answer::status).contains(201);
        assertThat(http.post(address(), plan, key).created().text("seriesId")).startsWith("ser-");
    }
}
