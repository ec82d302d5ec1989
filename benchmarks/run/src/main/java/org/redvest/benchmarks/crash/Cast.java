package org.redvest.benchmarks.crash;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.redvest.benchmarks.DemoActor;
import org.redvest.benchmarks.DemoKey;
import tools.jackson.databind.json.JsonMapper;

/** Who acts: one organisation, its leader, volunteers and their shifts, rivals' volunteers, and what is on the shelves. */
final class Cast {

    static final String ORGANISATION = "11350200MJB007228F";
    static final String DIVISION = "350203001001";

    /** Of one service: half an hour, five points. Sixteen of them fill a day up to its cap. */
    static final int MINUTES = 30;

    private static final int SERVICES_A_DAY = 16;
    private static final LocalDate FIRST_DAY = LocalDate.of(2001, 1, 1);
    private static final LocalTime FIRST_HOUR = LocalTime.of(8, 0);
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int ITEMS = 16;
    private static final int STOCK = 1_000_000;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String leader;
    private final List<String> volunteers;
    private final List<String> rivals;
    private final List<String> items;
    private final Duty duty;
    private final AtomicIntegerArray services;

    Cast(String leader, List<String> volunteers, List<String> rivals, List<String> items, Duty duty) {
        this.leader = leader;
        this.volunteers = volunteers;
        this.rivals = rivals;
        this.items = items;
        this.duty = duty;
        this.services = new AtomicIntegerArray(volunteers.size());
    }

    /** Registers all of them. */
    static Cast register(Api api, Plan plan, DemoKey key) throws IOException, InterruptedException {
        created(
                api,
                "/api/v1/organisations",
                "organisationId",
                Map.of("organisationId", ORGANISATION, "name", "厦门市人社局志愿服务队", "division", "350203"));
        List<String> persons;
        try (ExecutorService threads = Executors.newFixedThreadPool(Plan.CALLERS)) {
            List<Future<String>> registrations =
                    threads.invokeAll(IntStream.range(0, 1 + plan.volunteers() + Plan.CALLERS)
                            .mapToObj(number -> (Callable<String>) () -> volunteer(api, number))
                            .toList());
            persons = registrations.stream().map(Future::resultNow).toList();
        }
        List<String> items = new ArrayList<>();
        for (int number = 0; number < ITEMS; number++) {
            items.add(created(
                    api,
                    "/api/v1/reward-items",
                    "rewardItemId",
                    Map.of("name", "雨伞", "outlet", "星湖社区爱心超市", "price", 1, "stock", STOCK)));
        }
        List<String> volunteers = List.copyOf(persons.subList(1, 1 + plan.volunteers()));
        return new Cast(
                persons.getFirst(),
                volunteers,
                List.copyOf(persons.subList(1 + plan.volunteers(), persons.size())),
                items,
                Duty.open(api, volunteers, key));
    }

    private static String volunteer(Api api, int number) throws IOException {
        return created(
                api,
                "/api/v1/volunteers",
                "volunteerId",
                Map.of(
                        "name", "志愿者",
                        "documentKind", "PASSPORT",
                        "documentNumber", "E%08d".formatted(number),
                        "issuingState", "CHN",
                        "birthDate", "1960-01-01",
                        "residence", DIVISION,
                        "consent", DemoActor.SIGNED));
    }

    /** Has something made by the city's officer, and returns its number. */
    static String created(Api api, String path, String idField, Map<String, Object> body) throws IOException {
        String text = JSON.writeValueAsString(body);
        Api.Answer answer = api.post(path, "cast-" + UUID.randomUUID(), text);
        if (answer.status() != 201) {
            throw new IllegalStateException(path + " answered " + answer.status() + " " + answer.body());
        }
        return answer.body().path(idField).asString();
    }

    /** Volunteers whose hours only rival writers certify, one for each. */
    List<String> rivals() {
        return rivals;
    }

    String leader() {
        return leader;
    }

    /** What its volunteers sign up for. */
    Duty duty() {
        return duty;
    }

    /** The next service of some volunteer, which overlaps with none of theirs. */
    String service(RandomGenerator random) {
        int volunteer = random.nextInt(volunteers.size());
        OffsetDateTime start = start(services.getAndIncrement(volunteer));
        return JSON.writeValueAsString(Map.of(
                "volunteerId",
                volunteers.get(volunteer),
                "organisationId",
                ORGANISATION,
                "certifiedBy",
                leader,
                "activity",
                "“洁净家园”环境整治",
                "category",
                "洁净家园",
                "start",
                start.toInstant().toString(),
                "end",
                start.plusMinutes(MINUTES).toInstant().toString(),
                "division",
                DIVISION,
                "place",
                "社区公共区域"));
    }

    /** When the service of this number began: days one after the other, each filled to its cap. */
    static OffsetDateTime start(int number) {
        return FIRST_DAY
                .plusDays(number / SERVICES_A_DAY)
                .atTime(FIRST_HOUR)
                .plusMinutes((long) MINUTES * (number % SERVICES_A_DAY))
                .atOffset(CHINA);
    }

    /** Some volunteer wants one piece of something. */
    String redemption(RandomGenerator random) {
        return JSON.writeValueAsString(Map.of(
                "volunteerId", volunteers.get(random.nextInt(volunteers.size())),
                "rewardItemId", items.get(random.nextInt(items.size())),
                "pieces", 1));
    }
}
