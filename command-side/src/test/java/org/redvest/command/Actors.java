package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redvest.command.Invented.citizen;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.redvest.api.Problem;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.command.Http.Answer;
import org.redvest.command.platform.Streams;

/** What people do at a running command side. */
final class Actors {

    private static final Duration SOON = Duration.ofMinutes(1);

    private final RunningCommandSide side;
    private final Http http;
    private final String organisation;
    private final String leader;

    /** Everybody who serves here does so for one organisation, under one leader. */
    Actors(RunningCommandSide side) {
        this.side = side;
        this.http = side.http();
        this.organisation = registerOrganisation();
        this.leader = registerVolunteer();
    }

    private Actors(RunningCommandSide side, String organisation, String leader) {
        this.side = side;
        this.http = side.http();
        this.organisation = organisation;
        this.leader = leader;
    }

    /** Where nobody certifies hours: of a city whose divisions are not those of everybody who is invented. */
    static Actors ofAnotherCity(RunningCommandSide side) {
        return new Actors(side, "", "");
    }

    String organisation() {
        return organisation;
    }

    String leader() {
        return leader;
    }

    String registerOrganisation() {
        String code = Invented.creditCode();
        http.post("/api/v1/organisations", Map.of("organisationId", code, "name", "某志愿服务队", "division", "350203"))
                .created();
        return code;
    }

    String registerVolunteer() {
        return http.post("/api/v1/volunteers", citizen()).created().text("volunteerId");
    }

    /** A service that can be certified, in China's wall-clock time. */
    Map<String, Object> service(String volunteer, String start, String end) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("volunteerId", volunteer);
        service.put("organisationId", organisation);
        service.put("certifiedBy", leader);
        service.put("activity", "“洁净家园”环境整治");
        service.put("category", "洁净家园");
        service.put("start", start + ":00+08:00");
        service.put("end", end + ":00+08:00");
        service.put("division", "350203001001");
        service.put("place", "社区公共区域");
        return service;
    }

    /** Certifies a service and waits for its points, so that the log is quiet again. */
    String certify(String volunteer, String start, String end) {
        int before = credits(volunteer).size();
        String record = http.post("/api/v1/service-records", service(volunteer, start, end))
                .created()
                .text("serviceRecordId");
        await().atMost(SOON).until(() -> credits(volunteer).size() == before + 1);
        return record;
    }

    /** A volunteer with 80 points. */
    String volunteerWith80Points() {
        String volunteer = registerVolunteer();
        certify(volunteer, "2024-03-09T08:00", "2024-03-09T16:00");
        return volunteer;
    }

    List<PointsCredited> credits(String volunteer) {
        return events(PointsAccountId.of(VolunteerId.of(volunteer)).value(), PointsCredited.class);
    }

    <E> List<E> events(String aggregate, Class<E> type) {
        return side.bean(Streams.class).read(aggregate, type).toList();
    }

    String offer(int price, int stock) {
        return http.post(
                        "/api/v1/reward-items",
                        Map.of("name", "雨伞", "outlet", "星湖社区爱心超市", "price", price, "stock", stock))
                .created()
                .text("rewardItemId");
    }

    static Map<String, Object> redemption(String volunteer, String item, int pieces) {
        return Map.of("volunteerId", volunteer, "rewardItemId", item, "pieces", pieces);
    }

    Answer redeem(String volunteer, String item, int pieces) {
        return http.post("/api/v1/redemptions", redemption(volunteer, item, pieces));
    }

    /** Asserts that an attempt is refused for this reason and that nothing was written. */
    Answer assertRefused(int status, Problem reason, Supplier<Answer> attempt) {
        long before = side.head();
        Answer answer = attempt.get().refused(status, reason);
        assertThat(side.head()).as("end of the log").isEqualTo(before);
        return answer;
    }

    /** Does something so many times at once. */
    static List<Answer> atOnce(int times, IntFunction<Answer> deed) {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = IntStream.range(0, times)
                    .mapToObj(i -> callers.submit(() -> deed.apply(i)))
                    .toList();
            return answers.stream().map(Actors::get).toList();
        }
    }

    private static Answer get(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the end of an import and shows it. */
    Answer finished(Answer accepted) {
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        String address = accepted.header("Location").orElseThrow();
        return await().atMost(SOON)
                .until(() -> http.get(address), shown -> shown.text("state").equals("COMPLETED"));
    }
}
